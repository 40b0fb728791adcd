//! Looks for outcomes that say yes to somebody while a clause shown with them is a ban.
//!
//! Does not read sentences, and looks at yes alone: that something must not be done is often why one should do something
//! else, and what a ban forbids is often the condition of a conditional yes. A note may warn of a ban.

use crate::compile::proofs::Ground;
use crate::compile::proofs::outcomes::{Faulty, Reached, faulty};
use crate::compile::proofs::support::written;
use crate::diagnostic::{Diagnostic, Report};
use crate::model::clause::Modality;
use crate::model::flow::Shown;
use crate::model::force::Force;
use crate::model::handbook::{Handbook, Passage};
use crate::model::id::Place;
use crate::model::tree::{Outcome, RestsOn, Verdict};
use crate::rules::yes_against_ban;

/// Reports outcomes that say yes and rest on a ban.
pub(super) fn check(ground: Ground<'_, '_>, report: &mut Report) {
    let handbook = ground.plan.handbook;
    let is_forbidden =
        |reached: &Reached<'_, '_>| ban(handbook, reached.outcome.outcome, reached.shown).is_some();
    let found = faulty(ground, is_forbidden);
    report.extend(found.iter().filter_map(|found| told(handbook, found)));
}

/// Returns the first ban shown with a yes to which nothing shown beside it makes an exception.
fn ban<'h>(handbook: &'h Handbook, outcome: &Outcome, shown: &Shown) -> Option<(&'h Place, &'h Passage)> {
    if outcome.verdict != Verdict::Yes {
        return None;
    }
    let weakest = if outcome.rests_on == Some(RestsOn::Proposal) { Force::Proposal } else { Force::Local };
    let cited = shown.citations.iter().filter_map(|place| handbook.passages.get_key_value(place));
    let holds = |(place, passage): &(&Place, &Passage)| {
        passage.marks.force <= weakest && !handbook.standing(place).is_void()
    };
    let cited: Vec<_> = cited.filter(holds).collect();
    let is_excepted = |ban: &Place| cited.iter().any(|other| makes_exception(*other, ban));
    cited.iter().copied().find(|(place, passage)| is(passage, Modality::Ban) && !is_excepted(place))
}

/// Whether a clause permits something in the document of a ban, or says that it deviates from the ban.
fn makes_exception((place, passage): (&Place, &Passage), ban: &Place) -> bool {
    let deviates = passage.marks.deviates.as_ref().is_some_and(|deviation| deviation.from == *ban);
    deviates || place.document == ban.document && is(passage, Modality::May)
}

fn is(passage: &Passage, modality: Modality) -> bool {
    passage.marks.norms.iter().any(|norm| norm.modality == modality)
}

fn told(handbook: &Handbook, found: &Faulty<'_, '_>) -> Option<Diagnostic> {
    let outcome = found.outcome.outcome;
    let (place, passage) = ban(handbook, outcome, found.shown)?;
    let places = [written(outcome, place)?, outcome.span, passage.span];
    let names = (outcome.id.as_str(), place.to_string());
    let reached = (found.concerned(), found.after.as_str());
    Some(yes_against_ban::diagnostic((names.0, &names.1), (&reached.0, reached.1), places))
}
