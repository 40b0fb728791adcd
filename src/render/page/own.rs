//! The pages that the site makes by itself and that can be found by their titles, such as the year wheel.
//!
//! Does not hold what they list: that is found as what it is.

use std::collections::BTreeMap;

use crate::render::address::{Address, Places};
use crate::render::page::Page;
use crate::render::segment::Segment;
use crate::render::words::Words;
use crate::search::section::OwnPage;

/// Each page with the key of its title and that of what it says it holds.
const PAGES: [(Segment, &str, &str); 14] = [
    (Segment::Trees, "trees", "home_lead"),
    (Segment::Documents, "documents", "documents_lead"),
    (Segment::Responses, "responses", "responses_lead"),
    (Segment::Matrix, "matrix", "matrix_lead"),
    (Segment::Organisations, "organisations", "organisations_lead"),
    (Segment::Roles, "roles", "roles_lead"),
    (Segment::Terms, "terms", "terms"),
    (Segment::Laws, "laws", "laws_lead"),
    (Segment::OpenQuestions, "open_questions", "open_questions_lead"),
    (Segment::Sources, "sources", "sources_lead"),
    (Segment::Coverage, "coverage", "coverage_lead"),
    (Segment::YearWheel, "year_wheel", "year_lead"),
    (Segment::Accessibility, "accessibility_statement", "accessibility_lead"),
    (Segment::About, "about", "about_made_text"),
];

/// Returns those of them that a site has.
#[must_use]
pub fn own_pages(table: &BTreeMap<Address, Page>, places: &Places, words: &Words) -> Vec<OwnPage> {
    let pages = PAGES.iter().map(|(segment, title, lead)| OwnPage {
        address: if *segment == Segment::Matrix { places.matrix() } else { places.room(*segment) },
        title: words.say(title).to_owned(),
        text: words.say(lead).to_owned(),
    });
    pages.filter(|page| table.contains_key(&page.address)).collect()
}
