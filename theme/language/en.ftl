# The frame of a page
skip = Skip to the content
navigation = The handbook
you_are_here = You are here
start = Start
as_of = The handbook shows what applied on { $date }.
as_of_unknown = The handbook does not say for which day it speaks.
owned_by = Responsible for the handbook: { $role }.

# The rooms
trees = Decisions
documents = Documents
responses = Responses
roles = Roles
organisations = Organisations
laws = Laws
terms = Glossary
open_questions = Open questions
sources = Sources
accessibility = Accessibility
about = About the handbook

# The first page
home_title = May I? Must I? How do I?
home_lead = Answer a few questions and get the answer for your organisation: what to do now, why, and whom to ask.
tasks = Common questions
questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
questions_between = { $least }–{ $most } questions
all_trees = All { $count } decisions
find = Find what concerns you
your_organisation = Your organisation
your_role = Your role
your_subject = Read more
all_organisations = All organisations
all_roles = All roles
uncertain = Uncertain at present
ask_role = Ask the { $role }.
duties = { $count ->
    [one] 1 duty
   *[other] { $count } duties
}
policies = { $count ->
    [one] 1 policy
   *[other] { $count } policies
}
routines = { $count ->
    [one] 1 routine
   *[other] { $count } routines
}
all_open_questions = All { $count } open questions
how_to_read = How to read the handbook
how_to_read_text = Every rule bears a mark that shows what it weighs. The more it binds you, the heavier the mark.
for_managers = For managers and editors

# What it weighs
force_law = Law
force_decided = Decided
force_local = Local rule
force_proposal = Proposal
force_opinion = Opinion
force_background = Background
force_advice = Advice
force_law_text = Applies to everyone. The handbook tells what the documents say of the law.
force_decided_text = Decided by the highest body. Applies in the whole organisation.
force_local_text = Applies only in the organisation that has decided it.
force_proposal_text = A proposal. Does not apply.
force_opinion_text = What somebody thinks. Does not apply.
force_background_text = Helps you to understand. Does not apply.
force_advice_text = What the handbook itself advises. Binds nobody.

# Rules
modality_duty = Must
modality_should = Should
modality_ban = Must not
modality_may = May
deviates_from = Deviates from
open_question = Open question
source = Source
source_lines = lines { $ranges }
source_pages = pages { $ranges }
permalink = Link
permalink_to = to the rule { $anchor }
applies_from = applies from { $date }
applies_only_from = applies only from { $date }
applies_until = applies until { $date }
applied_until = applied until { $date }

# When
when_daily = every day
when_weekly = every week
when_monthly = every month
when_yearly = every year
when_daily_times = { $count ->
    [one] once a day
   *[other] { $count } times a day
}
when_weekly_times = { $count ->
    [one] once a week
   *[other] { $count } times a week
}
when_monthly_times = { $count ->
    [one] once a month
   *[other] { $count } times a month
}
when_yearly_times = { $count ->
    [one] once a year
   *[other] { $count } times a year
}
when_on_date = on the { $date }
when_on_monday = on Mondays
when_on_tuesday = on Tuesdays
when_on_wednesday = on Wednesdays
when_on_thursday = on Thursdays
when_on_friday = on Fridays
when_on_saturday = on Saturdays
when_on_sunday = on Sundays
when_in_month = in { $month }
when_within_hours = { $count ->
    [one] within one hour after { $event }
   *[other] within { $count } hours after { $event }
}
when_within_days = { $count ->
    [one] within one day after { $event }
   *[other] within { $count } days after { $event }
}
when_within_weeks = { $count ->
    [one] within one week after { $event }
   *[other] within { $count } weeks after { $event }
}
when_before = before { $event }
when_after = after { $event }
when_at = when { $event }
month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December

# Running text
task_done = Done:
task_open = To do:
alert_note = Note
alert_tip = Tip
alert_important = Important
alert_warning = Warning
alert_caution = Caution
table_in = Table { $number }: { $title }
footnotes = Footnotes
footnote_number = Footnote { $number }
footnote_back = Back to the text from footnote { $number }

# Pages without content of their own
missing_title = There is no such page
missing_text = The address leads nowhere. The page may have been renamed or removed.
moved_title = The page has moved

# Trees
and = and
organisation = Organisation
verdict_yes = Yes
verdict_no = No
verdict_conditional = Yes, if
verdict_do = Do this
verdict_ask = Ask first
verdict_info = Good to know
tree_organisation = Which organisation is it about?
tree_organisation_why = Different organisations have different rules.
tree_previous = (your earlier answer)
tree_progress = Question { $number }. { $left ->
    [0] It is the last one.
    [one] Then at most one more question.
   *[other] Then at most { $left } more questions.
} { $open ->
    [one] One of { $all } outcomes is still possible.
   *[other] { $open } of { $all } outcomes are still possible.
}
tree_progress_start = { $left ->
    [0] It is the only question.
    [one] Then at most one more question.
   *[other] Then at most { $left } more questions.
} Nothing is saved.
tree_restart = Start again
tree_trail_so_far = Your answers so far
tree_trail = Your answers
tree_change = Change
tree_change_which = the answer to “{ $question }”
tree_why = Why we ask
tree_about = About this guide

# Outcomes
outcome_steps = Do this now
outcome_contacts = Ask
outcome_rules = The rules behind the answer
outcome_open = What is not clear
outcome_continue = Go on: { $title }
outcome_holds_for = Holds for: { $organisation }.
outcome_holds_for_all = The same answer for: { $organisations }.
outcome_rests_on_proposal = Rests on a proposal that has not been decided.
outcome_rests_on_opinion = Rests on an opinion, not on a rule.
outcome_left_open = The documents give no certain answer.
quote_read_section = Read the section in
quote_repealed = { $document } has been repealed and no longer applies.
quote_unclear = It is unclear whether { $document } applies.
quote_past = Rules of { $document } no longer apply.
quote_to_come = Rules of { $document } do not apply yet.
record = Keep a record
record_intro = The handbook saves nothing about you or your answers. Copy the text to the case file if the decision is to be documented.
record_copy = Copy
record_copied = Copied
record_refused = The text is selected. Copy it with Ctrl and C.
record_print = Print
record_address = The address of this page always leads to these answers:
record_link = link to the page

# About a tree
tree_for = For whom
tree_audience = Written for
tree_owner = Kept by
tree_review_by = To be reviewed by
tree_figures = { $questions ->
    [one] One question
   *[other] { $questions } questions
} and { $outcomes ->
    [one] one outcome
   *[other] { $outcomes } outcomes
}. { $paths ->
    [one] One path leads through them
   *[other] { $paths } paths lead through them
}, and the longest has { $longest ->
    [one] one question
   *[other] { $longest } questions
}.
tree_verdict_count = { $count ->
    [one] one outcome
   *[other] { $count } outcomes
}
tree_go = Start
tree_grounds = What it rests on
tree_scenarios = Cases tried
tree_scenarios_intro = These cases are tried each time the handbook is built. If an answer becomes another, the build stops.
tree_scenario = Case
tree_leads_to = Leads to
tree_paths = All paths
tree_paths_count = { $count ->
    [one] One path through the questions.
   *[other] { $count } paths through the questions, a row for each.
}
tree_answers = Answers in order
tree_file = Download as a table (CSV)
tree_verdict = Verdict
tree_outcome = Outcome
tree_page = Page
