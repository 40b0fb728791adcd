//! `vagval walk`: asks the questions of a tree in the terminal, or follows given answers.
//!
//! Does not decide anything: every state is shown as [`crate::compile`] proved it.

pub mod asking;
pub mod given;
mod told;

use std::io;

use clap::ValueEnum;

use crate::commands::project::{self, Project, Reading};
use crate::commands::walk::asking::Asking;
use crate::commands::walk::given::{Given, Walked};
use crate::commands::{Conclusion, Globals, terminal};
use crate::diagnostic::near::near;
use crate::failure::{Failure, Tried};
use crate::render::Site;

/// Ask the questions of a tree in the terminal
#[derive(Debug, clap::Args)]
pub struct Walk {
    #[command(flatten)]
    reading: Reading,
    /// Tree to walk through: the name of its file in decisions/
    tree: String,
    /// Answers that need not be asked for; those to questions that do not come up are ignored
    #[arg(long, value_name = "QUESTION=ANSWER,…")]
    answers: Option<String>,
    /// Organisation of the reader
    #[arg(long, value_name = "ORGANISATION")]
    organisation: Option<String>,
    /// How to print; json follows the given answers and asks nothing
    #[arg(long, value_enum, default_value_t = Printed::Human)]
    format: Printed,
}

/// The formats as they are called on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Printed {
    Human,
    Json,
}

/// Walks through a tree; fails if there is none of the name, or if an answer does not exist.
pub fn run(walk: &Walk, globals: &Globals) -> Result<Conclusion, Failure> {
    let project = project::project(globals, &walk.reading)?;
    if is_faulty(&project, &walk.tree) {
        terminal::report(&project.report, &project.sources);
        return Ok(project::conclusion(&project.report));
    }
    let walked = tree(&project.site, &walk.tree)?;
    let given = Given::read(walked, walk.answers.as_deref(), walk.organisation.as_deref())?;
    match walk.format {
        Printed::Json => terminal::answer(&told::json(walked, &given.follow(walked))),
        Printed::Human => {
            let mut asking = Asking::new(walked, given);
            asking.run(&mut io::stdin().lock(), &mut io::stdout()).tried(|| "cannot ask".to_owned())?;
        }
    }
    Ok(Conclusion::Fine)
}

/// Returns the tree of a name, or says which names are near.
pub fn tree<'a>(site: &'a Site, id: &str) -> Result<Walked<'a>, Failure> {
    let Site { handbook, flows, .. } = site;
    let words = site.words();
    let found = handbook.trees.get(id).zip(flows.get(id));
    found.map(|(tree, flow)| Walked { handbook, tree, flow, words }).ok_or_else(|| {
        let failure = Failure::usage(format!("there is no tree `{id}`"));
        let names = || flows.keys().map(crate::model::id::TreeId::as_str);
        match near(id, names()) {
            Some(near) => failure.help(format!("did you mean `{near}`?")),
            None if flows.is_empty() => failure.help("trees are the files of `decisions/`"),
            None => failure.help(format!("there is {}", crate::model::plural::list(names(), "and"))),
        }
    })
}

/// Whether a tree is there but has mistakes for which it cannot be walked.
fn is_faulty(project: &Project, id: &str) -> bool {
    let is_written = project.sources.at(&format!("decisions/{id}.yaml")).is_some();
    is_written && !project.site.flows.contains_key(id)
}
