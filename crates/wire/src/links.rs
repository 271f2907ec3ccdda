use crate::Link;
use crate::convert;
use serde::Serialize;

/// What [`links`] gives.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Links {
    /// The resources that the links rest on: `engine.resources` of an analysis that has them.
    pub resources: String,
    /// Ids of entities with their links; the others have none.
    pub links: Vec<(String, Link)>,
}

/// Links an analysis of `text` anew, and gives the links alone: for an analysis that was sent before the file of places was loaded.
pub fn links(analyzer: &lede::Analyzer, text: &str, analysis: &mut lede::Analysis) -> Links {
    analyzer.link(text, analysis);
    let of = |(i, e): (usize, &lede::Entity)| Some((lede::EntityId::new(i).to_string(), convert::link(e.link.as_ref()?)));
    let links = analysis.entities.iter().enumerate().filter_map(of).collect();
    Links { resources: analyzer.resources().hash(), links }
}
