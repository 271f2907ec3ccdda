//! What surrounds an article on its page: teasers, prompts, by-lines, photo credits.

/// How prompts and navigation begin (after case folding). With a colon they begin a teaser also before other text.
const PROMPTS: &[&str] = &[
    "advertisement",
    "all rights reserved",
    "also read",
    "click here",
    "copyright ",
    "download our",
    "follow us",
    "get our",
    "have a story",
    "listen:",
    "listen to this article",
    "live updates:",
    "more on this",
    "most read",
    "newsletter",
    "read also",
    "read more",
    "read next",
    "read the full",
    "recommended",
    "related:",
    "related articles",
    "related stories",
    "related topics",
    "report a typo",
    "see also",
    "share this",
    "sign up",
    "skip to",
    "story continues",
    "subscribe",
    "support our",
    "tags:",
    "this article is more than",
    "watch:",
    "watch live",
    "watch now",
    "you may also like",
    "©",
    "(c) ",
];

/// First words of a teaser that is joined to the text, before a colon.
const TEASERS: &[&str] = &["watch", "read", "listen", "related", "see", "also", "video", "gallery"];

/// How photo captions begin (after case folding).
const CAPTIONS: &[&str] = &[
    "file photo",
    "file -",
    "file:",
    "photo:",
    "image:",
    "picture:",
    "pictured:",
    "caption:",
    "photograph:",
    "illustration:",
    "in pictures:",
];

/// Words that sign a photograph, in brackets at its end.
const CREDITS: &[&str] = &["photo", "photos", "image", "images", "file", "picture", "photograph", "handout", "screenshot", "getty"];

/// A prompt has at most this many tokens.
const PROMPT_TOKENS: usize = 40;
/// A credit stands within this many tokens.
const CAPTION_TOKENS: usize = 60;

/// Whether a paragraph is a prompt, navigation or a bare address.
pub(super) fn is_boilerplate(line: &str, tokens: usize) -> bool {
    let bare = tokens == 1 && (line.contains("://") || line.starts_with("www."));
    let dingbats = !line.chars().any(char::is_alphanumeric) && !line.contains(['"', '“', '”', '»', '«']);
    bare || dingbats && tokens > 0 || tokens <= PROMPT_TOKENS && !line.contains('×') && begins(line, PROMPTS) && !is_told(line)
}

/// A prompt word that begins an ordinary sentence: "Advertisement spending rose in May."
fn is_told(line: &str) -> bool {
    let colon = line.find(':').is_some_and(|at| at < 24);
    !colon && line.ends_with('.') && line.len() > 160
}

/// Whether a paragraph names the writer: "By Jane Doe".
pub(super) fn is_byline(line: &str, tokens: usize) -> bool {
    let name = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY "));
    tokens <= 14 && name.is_some_and(|n| n.starts_with(char::is_uppercase)) && !line.ends_with(['.', '!', '?'])
}

/// Whether a paragraph is the line under a picture, or under a quotation set apart.
pub(super) fn is_caption(line: &str, tokens: usize, index: usize) -> bool {
    let signed = tokens <= CAPTION_TOKENS && line.ends_with(')') && line.rfind('(').is_some_and(|at| is_credit(&line[at..]));
    let dashed = index > 0 && tokens <= 14 && line.starts_with(['—', '―']) && !line.ends_with(['.', '”', '"', '?', '!']);
    signed || dashed || tokens <= CAPTION_TOKENS && begins(line, CAPTIONS)
}

fn begins(line: &str, list: &[&str]) -> bool {
    let head: String = line.chars().take(32).flat_map(char::to_lowercase).collect();
    list.iter().any(|p| head.starts_with(p))
}

/// Whether a bracket signs a photograph: "(AA Photo)", "(Image: CDCR)", "(Reuters/File)".
fn is_credit(bracket: &str) -> bool {
    let mut words = bracket.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    bracket.len() < 80 && words.any(|w| CREDITS.contains(&w.to_lowercase().as_str()))
}

/// The number of tokens up to a photo credit that has text joined behind it.
pub(super) fn credit_end<'a>(len: usize, word: impl Fn(usize) -> &'a str) -> Option<usize> {
    let mut open = None;
    for i in 0..len.min(CAPTION_TOKENS) {
        match word(i) {
            "(" => open = Some(i),
            ")" => {
                let from = open.take()?;
                let short = i - from <= 8;
                if short && (from + 1..i).any(|j| CREDITS.contains(&word(j).to_lowercase().as_str())) {
                    return Some(i + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The number of tokens of a teaser at the start: "Watch: Storm hits the coast ×". It ends at the cross that closed it on the
/// page, or with its paragraph.
pub(super) fn teaser_end<'a>(len: usize, word: impl Fn(usize) -> &'a str) -> Option<usize> {
    let first = word(0).to_lowercase();
    let colon = (1..4).find(|&i| word(i) == ":")?;
    if !TEASERS.contains(&first.as_str()) || colon >= len {
        return None;
    }
    Some((colon..len.min(PROMPT_TOKENS)).find(|&i| matches!(word(i), "×" | "✕" | "✖")).map_or(len, |i| i + 1))
}
