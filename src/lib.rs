//! Compiles a folder of policy, responses, routines and decision trees into a static handbook.
//!
//! This file is the pipeline and nothing else: load → parse → resolve → check → compile → render → write. Between compile and
//! render stands search, whose index is made when render is first asked for it.

pub mod check;
pub mod cli;
pub mod commands;
pub mod compile;
pub mod diagnostic;
pub mod failure;
pub mod load;
pub mod model;
pub mod parse;
pub mod render;
pub mod resolve;
pub mod rules;
pub mod search;
pub mod serve;
pub mod source;
pub mod write;

use std::sync::Arc;

use crate::diagnostic::Report;
use crate::render::Site;
use crate::resolve::Options;
use crate::source::Sources;

/// Turns the files of a project into a site and a report; the site is to be written only if the report has no error.
pub fn site(sources: &Sources, options: &Options, memory: &mut parse::Memory) -> (Arc<Site>, Report) {
    let mut report = Report::default();
    let drafts = parse::drafts(sources, memory, &mut report);
    let handbook = resolve::handbook(&drafts, options, &mut report);
    check::handbook(&handbook, sources, &mut report);
    let flows = compile::flows(&handbook, &mut report);
    let weights = handbook.settings.checks.clone();
    let site = render::site(handbook, flows, sources, &mut report);
    (Arc::new(site), report.weighed(&weights))
}
