use lede_text::Span;

/// The day of publication.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// The day.
    pub date: jiff::civil::Date,
    /// Where it comes from.
    pub basis: Basis,
    /// The words that state it, where the text does.
    pub span: Option<Span>,
}

impl Published {
    /// The day as ISO 8601 has it: `2024-05-10`.
    pub fn iso(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.date.year(), self.date.month(), self.date.day())
    }
}

/// Where a publication date comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Basis {
    /// From the caller.
    Given,
    /// The text says so.
    Stated,
    /// It follows from dates in the text.
    Inferred,
}
