//! Web and mail addresses, handles, hashtags: one token each.

/// The longest host or mail name that is looked at: keeps a look-ahead from any place bounded.
const MAX_NAME: usize = 253;

/// Top-level domains and file endings that make `name.ending` one word. Endings that are English words are left out where a
/// missing space after a full stop would look the same.
const ENDINGS: &[&str] = &[
    "ai", "app", "au", "biz", "br", "ca", "ch", "cn", "co", "com", "csv", "de", "doc", "docx", "edu", "es", "eu", "fr", "gov", "gr", "htm",
    "html", "il", "info", "int", "io", "ir", "jp", "jpg", "ke", "kr", "ly", "mil", "net", "ng", "nl", "nz", "org", "pdf", "pk", "pl",
    "png", "ps", "ru", "se", "tr", "tv", "txt", "ua", "uk", "xls", "xlsx", "za", "zip",
];

/// File endings that are also written in capitals.
const FILE_ENDINGS: &[&str] = &["csv", "doc", "docx", "htm", "html", "jpg", "pdf", "png", "txt", "xls", "xlsx", "zip"];

/// The end of the address at `at`, where one begins there.
pub(super) fn end(text: &str, at: usize, space_before: bool) -> Option<usize> {
    let rest = &text[at..];
    let first = *rest.as_bytes().first()?;
    match first {
        b'@' | b'#' if space_before || !before_is_alphanumeric(text, at) => tag(rest).map(|len| at + len),
        b'h' | b'H' | b'f' | b'F' | b'w' | b'W' => url(rest).or_else(|| name(rest)).map(|len| at + len),
        _ if first.is_ascii_alphanumeric() => name(rest).map(|len| at + len),
        _ => None,
    }
}

fn before_is_alphanumeric(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

/// `@name`, `#topic`.
fn tag(rest: &str) -> Option<usize> {
    let body = rest.get(1..)?;
    let len = body.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(body.len());
    // "#1" is a number with its sign.
    body[..len].chars().any(|c| !c.is_ascii_digit()).then_some(1 + len)
}

/// `https://…`, `www.…`.
fn url(rest: &str) -> Option<usize> {
    let schemes = ["http://", "https://", "ftp://", "www."];
    let scheme = schemes.iter().find(|s| rest.get(..s.len()).is_some_and(|head| head.eq_ignore_ascii_case(s)))?;
    let len = path_len(rest);
    (len > scheme.len()).then_some(len)
}

/// The length of an address up to white space, a bracket or a quotation mark, without the punctuation of the sentence.
fn path_len(rest: &str) -> usize {
    let len = rest.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"“”„«»{}|\\^`".contains(c)).unwrap_or(rest.len());
    let address = &rest[..len];
    let open = address.contains('(');
    address.trim_end_matches(|c: char| ".,;:!?'’‘]…".contains(c) || (c == ')' && !open)).len()
}

/// `user@host.org`, `host.org/path`, `report.pdf`.
fn name(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let word = |b: &u8| b.is_ascii_alphanumeric() || b"._-+%".contains(b);
    let local = bytes.iter().take(MAX_NAME).take_while(|b| word(b)).count();
    if bytes.get(local) == Some(&b'@') {
        let after = &rest[local + 1..];
        let bare = after.bytes().take(MAX_NAME).take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
        let host = host_len(after).unwrap_or(bare);
        return (host > 0).then_some(local + 1 + host);
    }
    let host = host_len(rest)?;
    let label = rest[..host].rsplit('.').next()?;
    let shouted = label.bytes().all(|b| b.is_ascii_uppercase());
    let known = ENDINGS.contains(&label) || shouted && FILE_ENDINGS.contains(&label.to_ascii_lowercase().as_str());
    // "alt.talk.weather": nobody forgets three spaces.
    let group = rest[..host].split('.').filter(|l| l.len() > 1 && l.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')).count() > 2;
    if !(known || group) || !rest[..host].bytes().any(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    Some(if bytes.get(host) == Some(&b'/') { path_len(rest).max(host) } else { host })
}

/// The length of `host.org`: at least two labels, the last of letters.
fn host_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let len = bytes.iter().take(MAX_NAME).take_while(|b| b.is_ascii_alphanumeric() || b".-_".contains(b)).count();
    if len == MAX_NAME || rest[len..].chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let host = rest[..len].trim_end_matches(['.', '-', '_']);
    let (front, label) = host.rsplit_once('.')?;
    let fine = !front.is_empty() && !front.ends_with('.') && label.len() >= 2 && label.bytes().all(|b| b.is_ascii_alphabetic());
    fine.then_some(host.len())
}
