//! A web page to its paragraphs.

use super::shallow;
use scraper::{ElementRef, Node, Selector};

/// What is read of a page.
pub(super) struct Page {
    /// Its paragraphs, an empty line between them.
    pub(super) text: String,
    /// The day that its metadata state.
    pub(super) published: Option<String>,
}

/// Elements that hold no text of the article.
const SKIPPED: [&str; 17] = [
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "svg", "iframe", "object", "audio",
    "video", "head", "dialog",
];

/// Elements that start and end a paragraph.
const BLOCKS: [&str; 33] = [
    "address",
    "article",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
    "td",
];

/// Where the article is, the surest place first.
const ARTICLE: [&str; 4] = ["[itemprop=articleBody]", "article", "main", "body"];

/// Where the day of publication is.
const PUBLISHED: [(&str, &str); 4] = [
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop=datePublished]", "content"),
    ("meta[name=date]", "content"),
    ("article time[datetime]", "datetime"),
];

/// Reads a page. Broken markup is read as a browser reads it.
pub(super) fn read(source: &str) -> Page {
    let page = shallow::parse(source);
    let published = PUBLISHED.iter().find_map(|(place, attribute)| {
        let element = page.select(&selector(place)?).next()?;
        let day = element.value().attr(attribute)?.trim().get(..10)?;
        lede_wire::Options { published: Some(day.into()), ..Default::default() }.read().is_ok().then(|| day.into())
    });
    let root = ARTICLE.iter().find_map(|place| {
        let found: Vec<_> = page.select(&selector(place)?).take(2).collect();
        // Several articles are a list of teasers: then the place around them is the page's own.
        (found.len() == 1).then(|| found[0])
    });
    let mut out = Paragraphs::default();
    let root = root.unwrap_or_else(|| page.root_element());
    if let Some(title) = selector("h1").and_then(|h1| page.select(&h1).next()).filter(|h1| !h1.ancestors().any(|a| a.id() == root.id())) {
        out.element(title);
    }
    out.element(root);
    Page { text: out.finish(), published }
}

fn selector(place: &str) -> Option<Selector> {
    Selector::parse(place).ok()
}

#[derive(Default)]
struct Paragraphs {
    text: String,
    /// White space since the last word: 0 none, 1 a space, 2 a line break, 3 a new paragraph.
    gap: u8,
}

impl Paragraphs {
    /// Adds an element, without recursion: markup may be nested as deep as its author likes.
    fn element(&mut self, root: ElementRef<'_>) {
        let mut skipped = 0;
        let mut verbatim = 0;
        for edge in root.traverse() {
            let (node, opens) = match edge {
                ego_tree::iter::Edge::Open(node) => (node, true),
                ego_tree::iter::Edge::Close(node) => (node, false),
            };
            match node.value() {
                Node::Text(text) if opens && skipped == 0 => self.words(&text.text, verbatim > 0),
                Node::Element(element) => {
                    let name = element.name();
                    if SKIPPED.contains(&name) || element.attr("hidden").is_some() || element.attr("aria-hidden") == Some("true") {
                        if opens { skipped += 1 } else { skipped -= 1 }
                    }
                    if name == "pre" {
                        if opens { verbatim += 1 } else { verbatim -= 1 }
                    }
                    if name == "br" {
                        self.gap = self.gap.max(2);
                    } else if BLOCKS.contains(&name) {
                        self.gap = 3;
                    }
                }
                _ => {}
            }
        }
        self.gap = 3;
    }

    fn words(&mut self, text: &str, verbatim: bool) {
        for c in text.chars() {
            if c.is_whitespace() && c != '\u{A0}' {
                self.gap = self.gap.max(if verbatim && c == '\n' { 2 } else { 1 });
                continue;
            }
            if !self.text.is_empty() {
                self.text.push_str(["", " ", "\n", "\n\n"][usize::from(self.gap)]);
            }
            self.gap = 0;
            self.text.push(c);
        }
    }

    fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn paragraphs_stay_and_scripts_go() {
        let page = read(
            "<html><head><meta charset=utf-8><title>Site</title><meta property='article:published_time' content='2024-05-10T08:00:00Z'><script>alert(1)</script></head>
             <body><nav>Home News</nav><article><h1>Harbour   closed</h1><p>Police in <b>Lisbon</b>&nbsp;said<br>no &amp; left.<p>Second
             paragraph.<script>x()</script></article><footer>© us</footer></body>",
        );
        assert_eq!(page.text, "Harbour closed\n\nPolice in Lisbon\u{A0}said\nno & left.\n\nSecond paragraph.\n");
        assert_eq!(page.published.as_deref(), Some("2024-05-10"));
    }

    #[test]
    fn a_title_outside_the_article_is_its_headline() {
        let page = read("<body><h1>Title</h1><p>Share this</p><article><p>Body.</p></article>");
        assert_eq!(page.text, "Title\n\nBody.\n");
    }

    #[test]
    fn teasers_are_not_taken_for_the_article() {
        let page = read("<main><p>Long story.</p><article>One</article><article>Two</article></main>");
        assert!(page.text.starts_with("Long story."), "{}", page.text);
    }

    #[test]
    fn markup_nested_100_000_deep_is_read() {
        let page = read(&format!("{}deep{}<p>after", "<div>".repeat(100_000), "</div>".repeat(100_000)));
        assert_eq!(page.text, "deep\n\nafter\n");
    }

    #[test]
    fn a_fragment_and_an_empty_file_are_read() {
        assert_eq!(read("just words").text, "just words\n");
        assert_eq!(read("").text, "");
    }
}
