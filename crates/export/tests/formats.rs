//! Every format is read back and compared with the analysis.

use lede_export::{ExportError, Format, export};
use lede_wire::{Analysis, Options, Request};
use serde_json::Value;

const TEXT: &str = "😀 Harbour closed\n\nPolice in Lisbon arrested \"Rui <b>Costa</b>\" & two men on Friday, said Ana Serra.\r\nThe National Coast\nGuard (NCG) did not comment.";

fn analysis(unit: lede::Unit) -> Analysis {
    let request = Options { published: Some("2024-05-10".into()), tokens: Some(true), ..Options::default() }.read().unwrap();
    Request { unit, source: Some("a, \"b\".txt".into()), ..request }.analyze(&lede::Analyzer::new(), TEXT)
}

fn exported(format: Format) -> String {
    export(format, &analysis(lede::Unit::Utf16), TEXT).unwrap()
}

#[test]
fn the_unit_of_the_analysis_changes_only_stated_positions() {
    for format in Format::ALL.into_iter().filter(|&format| format != Format::Csv) {
        let all: Vec<_> = [lede::Unit::Bytes, lede::Unit::Chars].map(|unit| export(format, &analysis(unit), TEXT).unwrap()).into();
        assert!(all.iter().all(|one| *one == exported(format)), "{format:?}");
    }
}

#[test]
fn tables_have_a_row_for_each_thing_whatever_their_words() {
    let a = analysis(lede::Unit::Utf16);
    assert!(!a.events.is_empty() && !a.entities.is_empty());
    let happenings = a.events.iter().filter(|event| event.same_as.is_none()).count();
    for (format, count) in [(Format::Csv, happenings), (Format::TimelineCsv, happenings), (Format::EntitiesCsv, a.entities.len())] {
        let table = exported(format);
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), count, "{table}");
        assert!(rows.iter().all(|row| &row[0] == "a, \"b\".txt"), "{table}");
    }
}

#[test]
fn brat_spans_are_the_words_of_the_file() {
    let chars: Vec<char> = TEXT.chars().collect();
    let ann = exported(Format::Brat);
    let bound: Vec<&str> = ann.lines().filter(|line| line.starts_with('T')).collect();
    assert!(!bound.is_empty());
    for line in bound {
        let columns: Vec<&str> = line.split('\t').collect();
        let (_, spans) = columns[1].split_once(' ').unwrap();
        let words: Vec<String> = spans
            .split(';')
            .map(|span| {
                let (start, end) = span.split_once(' ').unwrap();
                chars[start.parse().unwrap()..end.parse().unwrap()].iter().collect()
            })
            .collect();
        assert_eq!(words.join(" "), columns[2], "{line}");
    }
    // Every id that is used is defined.
    let defined: Vec<&str> = ann.lines().filter_map(|line| line.split('\t').next()).collect();
    for line in ann.lines().filter(|line| line.starts_with(['E', 'A', 'R', '*'])) {
        let rest = line.split_once('\t').unwrap().1;
        for word in
            rest.split([' ', ':']).filter(|w| w.len() > 1 && w.starts_with(['T', 'E']) && w[1..].bytes().all(|b| b.is_ascii_digit()))
        {
            assert!(defined.contains(&word), "{word} in {line}");
        }
    }
}

#[test]
fn conll_has_a_line_for_each_token_and_no_inside_without_a_begin() {
    let conll = exported(Format::Conll);
    let rows: Vec<&str> = conll.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(rows.len(), analysis(lede::Unit::Utf16).tokens.unwrap().len());
    assert!(conll.contains("Lisbon\tB-GPE"), "{conll}");
    let mut last = "O".to_owned();
    for row in rows {
        let tag = row.split('\t').nth(1).unwrap();
        if let Some(kind) = tag.strip_prefix("I-") {
            assert!(last.ends_with(kind) && last != "O", "{row}");
        }
        last = tag.into();
    }
    let without = Analysis { tokens: None, ..analysis(lede::Unit::Utf16) };
    assert_eq!(export(Format::Conll, &without, TEXT), Err(ExportError::NoTokens));
}

#[test]
fn web_annotations_select_their_words_by_position_and_by_quotation() {
    let chars: Vec<char> = TEXT.chars().collect();
    let page: Value = serde_json::from_str(&exported(Format::WebAnnotation)).unwrap();
    let items = page["items"].as_array().unwrap();
    assert!(!items.is_empty());
    for item in items {
        let selectors = &item["target"]["selector"];
        let at = |key: &str| selectors[0][key].as_u64().unwrap() as usize;
        let words: String = chars[at("start")..at("end")].iter().collect();
        assert_eq!(words, selectors[1]["exact"].as_str().unwrap());
        assert!(TEXT.contains(&format!("{}{words}{}", selectors[1]["prefix"].as_str().unwrap(), selectors[1]["suffix"].as_str().unwrap())));
    }
}

#[test]
fn schema_org_names_what_is_mentioned() {
    let article: Value = serde_json::from_str(&exported(Format::JsonLd)).unwrap();
    assert_eq!((&article["@type"], &article["datePublished"]), (&"NewsArticle".into(), &"2024-05-10".into()));
    let things: Vec<&Value> = ["about", "mentions"].iter().flat_map(|key| article[key].as_array().unwrap()).collect();
    assert!(things.iter().any(|thing| thing["name"] == "Lisbon" && thing["@type"] == "City"), "{article:#}");
}

#[test]
fn a_page_shows_the_text_and_runs_nothing_of_it() {
    let page = exported(Format::Html);
    assert!(page.contains("&lt;b&gt;") && !page.contains("<b>Costa") && !page.contains("<script"));
    assert_eq!(page.matches("<mark").count(), page.matches("</mark>").count());
    let body = page.split_once("<div class=\"text\">").unwrap().1.split_once("</div>").unwrap().0;
    let mut plain = String::new();
    let mut in_tag = false;
    for c in body.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    assert_eq!(plain, TEXT);
}

#[test]
fn a_brief_says_what_the_text_says_whatever_its_signs() {
    use pulldown_cmark::{Event, Parser, Tag};
    let brief = exported(Format::Markdown);
    let (mut words, mut markup) = (String::new(), Vec::new());
    for event in Parser::new(&brief) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::Html(html) | Event::InlineHtml(html) => markup.push(html.to_string()),
            Event::Start(Tag::Link { dest_url, .. }) => markup.push(dest_url.to_string()),
            _ => {}
        }
    }
    assert!(markup.is_empty(), "{markup:?}");
    assert!(words.contains("\"Rui <b>Costa</b>\" & two men on Friday"), "{brief}");
}

#[test]
fn an_analysis_of_another_text_is_refused() {
    assert_eq!(export(Format::Html, &analysis(lede::Unit::Utf16), "Short."), Err(ExportError::OtherText));
}

#[test]
fn names_of_formats_come_back() {
    assert!(Format::ALL.iter().all(|&format| Format::from_name(format.as_str()) == Some(format)));
}

/// The formats of one stored analysis, as files: `tests/node/exports.test.js` has them read by readers of each format, and compares
/// them with what the module for the page writes. `UPDATE=1` writes them anew.
#[test]
fn the_files_of_a_stored_analysis_are_as_kept() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/exports");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
    let analysis: Analysis = serde_json::from_str(&read("article.json")).unwrap();
    let text = read("article.txt");
    for format in Format::ALL {
        let name = format!("{}.{}", format.as_str(), format.ending());
        let now = export(format, &analysis, &text).unwrap();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(folder.join(&name), &now).unwrap();
        }
        assert!(now == read(&name), "{name} is not what is written now:\n{now}");
    }
}
