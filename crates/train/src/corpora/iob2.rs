//! IOB2: `token TAB tag`, an empty line between sentences; a comment line starts with `# ` and holds no tab.

/// One sentence of an IOB2 file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// The id of the document that begins here, if one does.
    pub(crate) newdoc: Option<String>,
    /// The sentence as printed, where the corpus says.
    pub(crate) text: Option<String>,
    /// Token and tag.
    pub(crate) rows: Vec<(String, String)>,
}

/// Reads all sentences.
pub(crate) fn read(content: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut current = Sentence::default();
    for line in content.lines().chain([""]) {
        if line.is_empty() {
            if !current.rows.is_empty() {
                sentences.push(std::mem::take(&mut current));
            }
        } else if let Some((token, tag)) = line.split_once('\t') {
            current.rows.push((token.to_owned(), tag.to_owned()));
        } else if let Some(id) = line.strip_prefix("# newdoc id = ") {
            current.newdoc = Some(id.to_owned());
        } else if let Some(text) = line.strip_prefix("# text = ") {
            current.text = Some(text.to_owned());
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_number_sign_with_a_tab_is_a_token() {
        let sentences = super::read("# newdoc id = a\n# text = # 1\n#\tO\n1\tB-x\n\n\nb\tO");
        assert_eq!(sentences.len(), 2);
        assert_eq!(sentences[0].newdoc.as_deref(), Some("a"));
        assert_eq!(sentences[0].text.as_deref(), Some("# 1"));
        assert_eq!(sentences[0].rows[0], ("#".to_owned(), "O".to_owned()));
        assert_eq!(sentences[1].rows.len(), 1);
    }
}
