//! Markdown → cases.

use super::expect::Expect;
use super::{Case, Expectation};
use lede_wire::{Lexicon, Options};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::ops::Range;

/// The cases of one file; `name` is its path within the folder of specs.
///
/// # Panics
/// Where a case lacks a block, or an info string holds something unknown: a spec is source code.
pub fn parse(name: &str, source: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut heading: Option<String> = None;
    let mut block: Option<String> = None;
    for (event, range) in Parser::new(source).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                let (id, title) = (format!("{name}:{}", line_of(source, range.start)), String::new());
                cases.push(Case { id, title, text: String::new(), options: Options::default(), expectations: Vec::new() });
                heading = Some(String::new());
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                if let (Some(case), Some(title)) = (cases.last_mut(), heading.take()) {
                    case.title = title;
                }
            }
            Event::Text(words) | Event::Code(words) if heading.is_some() => {
                heading.get_or_insert_default().push_str(&words);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => block = Some(info.to_string()),
            Event::End(TagEnd::CodeBlock) => {
                if let (Some(info), Some(case)) = (block.take(), cases.last_mut()) {
                    add(case, &info, source, range);
                }
            }
            _ => {}
        }
    }
    for case in &mut cases {
        assert!(!case.expectations.is_empty(), "{}: the case has no expect block", case.id);
        let tokens = case.expectations.iter().any(|e| e.parsed.as_ref().is_ok_and(Expect::needs_tokens));
        case.options.tokens = Some(tokens);
    }
    cases
}

/// Takes a fenced block's lines from the source: the parser would have changed their line ends.
fn add(case: &mut Case, info: &str, source: &str, range: Range<usize>) {
    let first = line_of(source, range.start) + 1;
    let mut lines: Vec<&str> = source[range].trim_end().lines().collect();
    lines = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default().to_vec();
    let mut words = info.split_whitespace();
    match words.next() {
        Some("article") => {
            case.text = lines.join("\n");
            for word in words {
                match word.split_once('=') {
                    Some(("published", day)) => case.options.published = Some(day.into()),
                    Some(("types", list)) => case.options.types = Some(list.split(',').map(str::to_owned).collect()),
                    None if word == "escape" => case.text = unescape(&case.text),
                    _ => panic!("{}: unknown word {word:?} after ```article", case.id),
                }
            }
        }
        Some("lexicon") => case.options.lexicon = Some(Lexicon::Text(lines.join("\n"))),
        Some("expect") => {
            let lines = lines.into_iter().enumerate().filter(|(_, line)| !line.trim().is_empty());
            case.expectations.extend(lines.map(|(i, line)| Expectation {
                line: first + i,
                source: line.trim().into(),
                parsed: Expect::parse(line.trim()),
            }));
        }
        _ => {}
    }
}

fn line_of(source: &str, at: usize) -> usize {
    source[..at].matches('\n').count() + 1
}

/// `\u{…}`, `\r`, `\n`, `\t`, `\0` and `\\` to what they mean.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let simple = match rest.chars().next() {
            Some('r') => Some('\r'),
            Some('n') => Some('\n'),
            Some('t') => Some('\t'),
            Some('0') => Some('\0'),
            Some('\\') => Some('\\'),
            _ => None,
        };
        let braced = rest.strip_prefix("u{").and_then(|hex| hex.split_once('}'));
        if let Some(c) = simple {
            out.push(c);
            rest = &rest[1..];
        } else if let Some((hex, after)) = braced {
            // A half of a surrogate pair reaches the engine as U+FFFD, as in a browser.
            out.push(u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}'));
            rest = after;
        } else {
            out.push('\\');
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Title\n\nProse.\n\n## One `case`\n\nWhat it shows.\n\n```article published=2024-05-10 escape\nA\\r\\nb\\u{1F600}\\u{D800}\n\nsecond\n```\n\n```expect\nentity GPE \"A\"\n\nnot event\n```\n";

    #[test]
    fn a_file_is_read_with_its_lines() {
        let cases = parse("area/file.md", FILE);
        assert_eq!(cases.len(), 1);
        assert_eq!((cases[0].id.as_str(), cases[0].title.as_str()), ("area/file.md:5", "One case"));
        assert_eq!(cases[0].text, "A\r\nb😀\u{FFFD}\n\nsecond");
        assert_eq!(cases[0].options.published.as_deref(), Some("2024-05-10"));
        let lines: Vec<_> = cases[0].expectations.iter().map(|e| (e.line, e.source.as_str())).collect();
        assert_eq!(lines, [(16, "entity GPE \"A\""), (18, "not event")]);
    }
}
