//! Trains the first pass of the tagger.

use super::counts::{Counts, count, gradient};
use super::learner::Learner;
use super::treebank::Sentence;
use crate::rng::Rng;
use lede::learn::fine::FINE;
use lede::learn::local::{EDGE, FirstPass, features};

/// Bits of a feature's key.
const BITS: u32 = 21;
/// The value of one step of an integer weight.
const UNIT: f32 = 0.1;

/// The section of weights after `epochs` passes.
pub(crate) fn train(sentences: &[Sentence], epochs: usize, limit: usize) -> Vec<u8> {
    let refs: Vec<&Sentence> = sentences.iter().collect();
    train_on(&refs, epochs, limit).export(BITS, UNIT)
}

fn train_on(sentences: &[&Sentence], epochs: usize, limit: usize) -> Learner {
    let mut counts = Counts::default();
    for s in sentences {
        for i in 0..s.words.len() {
            let (before, before2) = context(&s.gold, i);
            features(&s.words, i, before, before2).into_iter().for_each(|f| count(&mut counts, f));
        }
    }
    let mut learner = Learner::new(&counts, 2, FINE.len(), 0.15);
    let mut rng = Rng::new(5);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let (mut rows, mut scores) = (Vec::new(), Vec::new());
    for epoch in 0..epochs {
        rng.shuffle(&mut order);
        // The last passes settle what was pruned.
        match epochs - epoch {
            2 => learner.prune(limit * 2),
            1 => learner.prune(limit),
            _ => {}
        }
        let (mut loss, mut words) = (0.0f64, 0usize);
        for &at in &order {
            let s = sentences[at];
            // After the first pass the model reads its own tags in half of the sentences.
            let own = epoch > 0 && rng.percent(50);
            let (mut before, mut before2) = (EDGE, EDGE);
            for i in 0..s.words.len() {
                rows.clear();
                learner.rows(&features(&s.words, i, before, before2), &mut rows);
                learner.score(&rows, &mut scores);
                let gold = usize::from(s.gold[i]);
                let guess = (0..FINE.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or(0);
                loss += f64::from(gradient(&mut scores, |c| c < FINE.len(), |c| c == gold));
                learner.step(&rows, &scores);
                (before2, before) = (before, if own { guess as u8 } else { s.gold[i] });
            }
            words += s.words.len();
        }
        eprintln!("tagger pass {}: loss {:.4}", epoch + 1, loss / words as f64);
    }
    learner
}

fn context(tags: &[u8], i: usize) -> (u8, u8) {
    let at = |k: usize| i.checked_sub(k).map_or(EDGE, |at| tags[at]);
    (at(1), at(2))
}

/// Gives every sentence the tags of a tagger that has not seen it.
pub(crate) fn jackknife(sentences: &mut [Sentence], epochs: usize, limit: usize) {
    const FOLDS: usize = 4;
    for fold in 0..FOLDS {
        let rest: Vec<&Sentence> = sentences.iter().enumerate().filter(|(i, _)| i / 50 % FOLDS != fold).map(|(_, s)| s).collect();
        let bytes = train_on(&rest, epochs, limit).export(BITS, UNIT);
        let Ok(tagger) = FirstPass::read(&bytes) else { continue };
        for (_, s) in sentences.iter_mut().enumerate().filter(|(i, _)| i / 50 % FOLDS == fold) {
            tagger.tag_alone(&s.words, &mut s.tags);
        }
    }
}
