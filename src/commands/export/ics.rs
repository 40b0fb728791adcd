//! `vagval export ics`: the tasks that come again, as a calendar.
//!
//! Does not make the calendar: that is [`crate::render::files::calendar`].

use crate::commands::export::Common;
use crate::commands::project::Project;
use crate::diagnostic::near::near;
use crate::failure::Failure;
use crate::model::binding::whose::Whose;
use crate::model::handbook::Handbook;
use crate::model::id::{OrganisationId, RoleId};

/// Print the tasks that come again, as a calendar
#[derive(Debug, clap::Args)]
pub(super) struct Ics {
    #[command(flatten)]
    pub(super) common: Common,
    /// Only the tasks of a role
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Only the tasks that hold at an organisation
    #[arg(long, value_name = "ORGANISATION")]
    organisation: Option<String>,
}

/// Returns the calendar, or says why there is none.
pub(super) fn text(ics: &Ics, project: &Project) -> Result<String, Failure> {
    let handbook = &project.site.handbook;
    let whose = whose(ics, handbook)?;
    if handbook.day.is_none() {
        let failure =
            Failure::usage("the handbook speaks for no day, so that a calendar has no day to begin on");
        return Err(failure.help("give `--at DATE`, or add `as-of` to handbook.yaml"));
    }
    project.site.calendar(&whose).ok_or_else(|| {
        let failure = Failure::usage("nothing that applies comes again, so that there is no calendar");
        failure.help("a task comes again by `when`, such as `when=\"yearly in december\"`")
    })
}

fn whose(ics: &Ics, handbook: &Handbook) -> Result<Whose, Failure> {
    let roles = handbook.roles.keys().map(RoleId::as_str);
    let role = ics.role.as_deref().map(|role| known("role", role, roles));
    let organisations = handbook.organisations.keys().map(OrganisationId::as_str);
    let organisation = ics.organisation.as_deref().map(|one| known("organisation", one, organisations));
    Ok(Whose {
        role: role.transpose()?.map(Into::into),
        organisation: organisation.transpose()?.map(Into::into),
    })
}

/// Returns a name that stands in a register, or says which names are near.
fn known<'a>(
    kind: &str,
    name: &'a str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Result<&'a str, Failure> {
    if names.clone().any(|known| known == name) {
        return Ok(name);
    }
    let failure = Failure::usage(format!("there is no {kind} `{name}`"));
    Err(match near(name, names) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure.help(format!("{kind}s stand in `content/registers/{kind}s.yaml`")),
    })
}
