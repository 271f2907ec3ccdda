//! CoNLL-U: words with part of speech, features, lemma and basic dependencies. Empty nodes and enhanced graphs are skipped.

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) upos: String,
    pub(crate) xpos: String,
    pub(crate) feats: String,
    /// Position of the head in the sentence; a root has its own.
    pub(crate) head: usize,
    pub(crate) deprel: String,
}

impl Word {
    /// Whether the features hold `name=value`.
    pub(crate) fn has(&self, feature: &str) -> bool {
        self.feats.split('|').any(|f| f == feature)
    }
}

/// Reads all sentences.
pub(crate) fn read(content: &str) -> Result<Vec<Vec<Word>>, String> {
    let mut sentences = Vec::new();
    let mut current: Vec<Word> = Vec::new();
    for (number, line) in content.lines().chain([""]).enumerate() {
        if line.is_empty() {
            if !current.is_empty() {
                sentences.push(std::mem::take(&mut current));
            }
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, upos, xpos, feats, head, deprel, ..] = columns[..] else {
            return Err(format!("line {}: fewer than 8 columns", number + 1));
        };
        if id.contains(['-', '.']) {
            continue;
        }
        let head: usize = head.parse().map_err(|_| format!("line {}: the head is no number", number + 1))?;
        let own = |s: &str| s.to_owned();
        current.push(Word {
            form: own(form),
            lemma: own(if lemma == "_" && form != "_" { form } else { lemma }),
            upos: own(upos),
            xpos: own(xpos),
            feats: own(feats),
            head: if head == 0 { current.len() } else { head - 1 },
            deprel: own(deprel),
        });
    }
    Ok(sentences)
}

#[cfg(test)]
mod tests {
    #[test]
    fn multiword_lines_and_empty_nodes_are_skipped() {
        let text = "# x\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVBP\tA=B|C=D\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_\n3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n";
        let sentences = super::read(text).unwrap();
        assert_eq!(sentences.len(), 1);
        let words = &sentences[0];
        assert_eq!(words.iter().map(|w| w.head).collect::<Vec<_>>(), [2, 2, 2]);
        assert!(words[0].has("C=D") && !words[0].has("C"));
    }
}
