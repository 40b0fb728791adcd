//! The files for programs that stand at the top of a site: which of them a handbook has, where, and what they are.
//!
//! The one list from which the table, the page about the handbook and `llms.txt` are made. Does not name what stands
//! beside each page: its twin, its calendar, its linked data.

use crate::model::binding::whose::Whose;
use crate::model::handbook::Handbook;
use crate::render::address::{Address, Places};
use crate::render::files::{handbook, llms};
use crate::render::page::Page;
use crate::render::scene::{Link, Scene};
use crate::render::segment::Segment;

/// A file for programs.
pub(in crate::render) struct Listed {
    /// Where it stands.
    pub(in crate::render) address: Address,
    /// The key of what it is, in the language files.
    pub(in crate::render) key: &'static str,
    /// What makes it.
    pub(in crate::render) page: Page,
}

/// Returns the files that a handbook has.
pub(in crate::render) fn all(whole: &Handbook, places: &Places) -> Vec<Listed> {
    let binds = !whole.bindings().is_empty();
    let recurs = !whole.recurring(&Whose::default()).is_empty();
    let has_positions = !whole.backlinks.positions.is_empty();
    let has_questions = !whole.open_questions.is_empty();
    let asks_for_routines = !whole.requirements().is_empty();
    let file = |segment, ending| places.file(segment, ending);
    let files = [
        (true, handbook::ADDRESS.to_owned(), "file_handbook", Page::Handbook),
        (true, handbook::SCHEMA.to_owned(), "file_schema", Page::HandbookSchema),
        (true, llms::ADDRESS.to_owned(), "file_llms", Page::Llms),
        (binds, file(Segment::Roles, "csv"), "file_duties_csv", Page::DutiesSheet),
        (binds, file(Segment::Roles, "json"), "file_duties_json", Page::DutiesJson),
        (recurs, file(Segment::YearWheel, "csv"), "file_year_csv", Page::YearWheelSheet),
        (recurs, file(Segment::YearWheel, "json"), "file_year_json", Page::YearWheelJson),
        (has_positions, file(Segment::Responses, "csv"), "file_responses_csv", Page::ResponsesSheet),
        (has_positions, file(Segment::Responses, "json"), "file_responses_json", Page::ResponsesJson),
        (asks_for_routines, file(Segment::Coverage, "csv"), "file_coverage_csv", Page::CoverageSheet),
        (asks_for_routines, file(Segment::Coverage, "json"), "file_coverage_json", Page::CoverageJson),
        (has_questions, file(Segment::OpenQuestions, "csv"), "file_questions_csv", Page::OpenQuestionsSheet),
        (has_questions, file(Segment::OpenQuestions, "json"), "file_questions_json", Page::OpenQuestionsJson),
        (!whole.sources.is_empty(), file(Segment::Sources, "csv"), "file_sources_csv", Page::SourcesSheet),
        (!whole.laws.is_empty(), file(Segment::Laws, "csv"), "file_laws_csv", Page::LawsSheet),
        (!whole.laws.is_empty(), file(Segment::Laws, "json"), "file_laws_json", Page::LawsJson),
    ];
    let there = files.into_iter().filter(|(is_there, ..)| *is_there);
    there.map(|(_, address, key, page)| Listed { address, key, page }).collect()
}

/// Returns links to the files that say what a page says, which stands beside them.
pub(in crate::render) fn beside(scene: &Scene<'_>, segment: Segment) -> Vec<Link> {
    let files = all(scene.handbook, scene.places);
    let link = |ending: &str| {
        let address = scene.places.file(segment, ending);
        let is_there = files.iter().any(|file| file.address == address);
        is_there.then(|| scene.link(scene.words.say(&format!("as_{ending}")), &address))
    };
    ["csv", "json"].into_iter().filter_map(link).collect()
}
