//! Adds to a page what only the server shows: the script that reloads it, and the report while the handbook is wrong.
//!
//! Does not change a page otherwise, and shows the report as text.

use std::fmt::Write as _;

/// What is added to pages.
pub(super) struct Overlay<'a> {
    /// The address of the script.
    pub(super) script: &'a str,
    /// The address of the style of the report.
    pub(super) style: &'a str,
    /// The report, if the handbook is wrong.
    pub(super) trouble: Option<&'a str>,
}

impl Overlay<'_> {
    /// Returns a page with the script, and with the report over it.
    pub(super) fn over(&self, page: &[u8]) -> Vec<u8> {
        let page = String::from_utf8_lossy(page);
        let (head, rest) = page.split_once("</head>").unwrap_or(("", &page));
        let (body, end) = rest.rsplit_once("</body>").unwrap_or((rest, ""));
        let report =
            self.report("vagval-report", "The handbook has mistakes; this page was made before them");
        format!("{head}{}</head>{body}{report}</body>{end}", self.links()).into_bytes()
    }

    /// Returns the report as a page of its own, where there is no page to lay it over.
    pub(super) fn alone(&self) -> Vec<u8> {
        let report = self.report("vagval-report vagval-report-alone", "The handbook cannot be shown");
        let title = "<meta charset=\"utf-8\"><title>The handbook cannot be shown</title>";
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head>{title}{}</head><body>{report}</body></html>\n",
            self.links()
        )
        .into_bytes()
    }

    fn links(&self) -> String {
        let mut links = format!("<script src=\"{}\" defer></script>", self.script);
        if self.trouble.is_some() {
            let _ = write!(links, "<link rel=\"stylesheet\" href=\"{}\">", self.style);
        }
        links
    }

    /// Returns the report as something that can be folded away.
    fn report(&self, class: &str, heading: &str) -> String {
        let Some(trouble) = self.trouble else { return String::new() };
        let trouble = escaped(trouble);
        format!(
            "<details class=\"{class}\" lang=\"en\" role=\"alert\" open>\
             <summary>{heading}</summary><pre>{trouble}</pre></details>"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_text_and_never_markup() {
        let overlay = Overlay { script: "/s", style: "/c", trouble: Some("</pre><script>1</script>") };
        let page = String::from_utf8(overlay.over(b"<html><head></head><body>x</body></html>")).unwrap();
        assert!(page.contains("&lt;/pre&gt;&lt;script&gt;1"));
        assert_eq!(page.matches("<script").count(), 1);
    }

    #[test]
    fn a_good_page_gets_the_script_and_nothing_else() {
        let overlay = Overlay { script: "/s", style: "/c", trouble: None };
        let page = String::from_utf8(overlay.over(b"<head></head><body>x</body>")).unwrap();
        assert_eq!(page, "<head><script src=\"/s\" defer></script></head><body>x</body>");
    }
}
