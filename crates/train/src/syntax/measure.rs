//! Accuracies of the models as the engine reads them.

use super::treebank::Sentence;
use lede::Deprel;
use lede::learn::clusters::Clusters;
use lede::learn::fine::FINE;
use lede::learn::lemma::Lemmas;
use lede::learn::parse_model::{Parser, Work};
use lede::learn::tag_model::{Scratch, Tagger};

/// Prints accuracies of tags and attachments; relations count by their main type.
pub(crate) fn report(name: &str, (tagger, parser): &(Tagger, Parser), sentences: &[Sentence]) {
    let (mut upos, mut fine, mut uas, mut las, mut words) = (0, 0, 0, 0, 0);
    let (mut scratch, mut work, mut tags) = (Scratch::default(), Work::default(), Vec::new());
    let main = |d: Deprel| d.as_str().split(':').next();
    for s in sentences {
        tagger.tag(&s.words, &mut scratch, &mut tags);
        parser.parse(&mut scratch, &mut work);
        for (i, (node, &tag)) in work.state.nodes.iter().zip(&tags).enumerate() {
            fine += usize::from(tag == s.gold[i]);
            upos += usize::from(FINE[usize::from(tag)].upos == FINE[usize::from(s.gold[i])].upos);
            let attached = node.head == s.heads[i];
            uas += usize::from(attached);
            las += usize::from(attached && main(node.deprel) == main(s.deprels[i]));
            words += 1;
        }
    }
    let percent = |n: usize| 100.0 * n as f64 / words as f64;
    println!(
        "{name}: upos {:.2} fine {:.2} uas {:.2} las {:.2} of {words} words",
        percent(upos),
        percent(fine),
        percent(uas),
        percent(las)
    );
}

/// Prints the accuracy of lemmas under predicted tags.
pub(crate) fn report_lemmas(name: &str, tagger: &Tagger, lemmas: &Lemmas, clusters: &Clusters, sentences: &[Sentence]) {
    let (mut right, mut words) = (0, 0);
    let (mut scratch, mut tags, mut plain, mut out) = (Scratch::default(), Vec::new(), String::new(), String::new());
    for s in sentences {
        tagger.tag(&s.words, &mut scratch, &mut tags);
        for (i, &tag) in tags.iter().enumerate() {
            out.clear();
            lemmas.lemma(&s.forms[i], tag, clusters, &mut plain, &mut out);
            right += usize::from(out == s.lemmas[i]);
            words += 1;
        }
    }
    println!("{name}: lemma {:.2}", 100.0 * right as f64 / words as f64);
}

/// Prints how far a reading agrees with the trees.
pub(crate) fn agreement(name: &str, read: &[Sentence], gold: &[Sentence]) {
    let main = |d: Deprel| d.as_str().split(':').next();
    let (mut upos, mut uas, mut las, mut words) = (0, 0, 0, 0);
    for (r, g) in read.iter().zip(gold) {
        for i in 0..g.heads.len() {
            upos += usize::from(FINE[usize::from(r.gold[i])].upos == FINE[usize::from(g.gold[i])].upos);
            uas += usize::from(r.heads[i] == g.heads[i]);
            las += usize::from(r.heads[i] == g.heads[i] && main(r.deprels[i]) == main(g.deprels[i]));
            words += 1;
        }
    }
    let percent = |n: usize| 100.0 * n as f64 / words as f64;
    println!("{name}: the teachers: upos {:.2} uas {:.2} las {:.2}", percent(upos), percent(uas), percent(las));
}
