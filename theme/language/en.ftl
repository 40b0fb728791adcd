# The frame of a page
skip = Skip to the content
navigation = The handbook
you_are_here = You are here
start = Start
as_of = The handbook shows what applied on { $date }.
as_of_unknown = The handbook does not say for which day it speaks.
other_day = You are reading the handbook of { $date }. Its own day is { $own }.
other_day_text = Guides give only answers that apply on the day shown, and documents say from when and until when they apply. Articles, registers and the order of questions are those of the handbook’s own day.
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
registers = Registers
whole = The whole handbook on one page, for printing
whole_contents = Contents
whole_lead = The whole handbook: documents, decision trees and registers.
whole_print = Print the page, or save it as a PDF. Each document starts on a new sheet.
year_wheel = Year wheel
accessibility = Accessibility
search = Search
subjects = Subject index A–Z
about = About the handbook

# The first page
home_title = May I? Must I? How do I?
home_lead = Answer a few questions and get the answer for your organisation: what to do now, why, and whom to ask.
tasks = Common questions
tasks_other = Other
questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
questions_between = { $least }–{ $most } questions
all_trees = All { $count } decisions
find = Find what concerns you
your_organisation = Your organisation
your_role = Your role
your_subject = Read more
all_organisations = All organisations
all_guides = All { $count } guides
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
deviates_undecided = no decision is named
deviates_from = Deviates from
open_question = Open question
answered_question = Answered question
source = Source
source_lines = { $count ->
    [one] line { $ranges }
   *[other] lines { $ranges }
}
source_pages = { $count ->
    [one] page { $ranges }
   *[other] pages { $ranges }
}
permalink = Link
permalink_to = to the rule { $anchor }
applies_from = applies from { $date }
applies_only_from = applies only from { $date }
applies_not_before = applies from { $date } at the earliest
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

# Calendar
year = The year
year_all = The whole handbook
year_more = The whole year wheel
year_lead = What is to be done every day, week, month and year, and when in the year it falls.
year_events = What waits for an event has no place in the year. It stands with each role.
year_choose = Show a part of the year wheel
year_no_other_month = Nothing falls in any other month.
year_no_month = Nothing falls in one month only.
next_days = Next 90 days
next_text = Counted from today’s date on your device. What is done every day, week and month without a fixed day is left out.
next_none = Nothing falls within 90 days.
calendar = Calendar file (.ics)
calendar_text = The calendar files can be read into your calendar. Proposals are not in them.
calendar_dayless = There are no calendar files, since the handbook does not say for which day it speaks.
calendar_vague = The text names no day. The reminder stands on the first day of the period.
calendar_binds = For: { $roles }

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

# Documents
documents_lead = All that the handbook is built on, and what it weighs.
kind_policy = Policies
kind_response = Responses
kind_routine = Routines and guidelines
kind_guide = Guides
kind_page = Other pages
contents = On this page
edit = Edit this page
in_the_margin = In the margin
issued_by = Issued by
answered_by = Answers
binds = Applies to
responds_to = Answers
overall = On the whole
overall_approve = Approves
overall_approve-with-comments = Approves with comments
overall_reject = Rejects
overall_none = Takes no side
decided = Decided
in_force = In force
in_force_unclear = Unclear
in_force_between = from { $from } to { $to }
in_force_from = from { $from }
in_force_to = until { $to }
in_force_not_before = unclear from which day, but from { $date } at the earliest
successor = Decided as
predecessor = Preceded by
diary_number = Diary number
owner = Responsible
review_by = To be reviewed by
banner_draft = Draft
banner_draft_text = The text is not finished and does not apply.
banner_consultation = A proposal, not a rule
banner_consultation_text = The text has been sent out for comments. It does not apply.
successor_unknown = became the decision. It is not known what changed on the way.
successor_later = was decided later, on { $date }.
successor_missing = The handbook does not know whether the proposal was decided.
banner_repealed = Repealed
banner_repealed_text = The document no longer applies.
banner_ended_unclear = It is unclear whether the document applied
banner_ended_unclear_text = It has been repealed since, but the handbook does not know from which day.
banner_unclear = It is unclear whether the document applies
banner_unclear_text = The sources do not say whether it applies. If in doubt, ask those who issued it.
banner_undated = It is unclear since when the document applies
banner_undated_text = Neither its decision nor its coming into force is dated. The handbook takes it to apply.
banner_future = Does not apply yet
banner_future_text = The document applies from { $date }.
banner_not_before = Does not apply yet
banner_not_before_text = It is unclear from which day the document applies, but it is from { $date } at the earliest.
banner_expired = No longer applies
banner_expired_text = The document applied until { $date }.
changed_outcome = A rule behind the answer has changed
changed_outcome_text = Nobody has reviewed the decision since. Read the rule, and ask before you do anything that cannot be undone.
changed_tree = Rules have changed since the decision was reviewed
changed_tree_text = Answers that rest on them may be wrong.
changed_document = What the document carries out has changed
changed_document_text = Nobody has reviewed the document since.
changed_force = It was { $then } and is { $now }.
reviewed = Reviewed
reviewed_by = { $day } by { $role }
banner_overdue = Should have been reviewed
banner_overdue_text = The document should have been reviewed by { $date }.
banner_later = Written later
banner_later_text = The response is dated { $date }. It did not exist on the day that the handbook shows.
timeline = Timeline
moment_unknown = Unclear
moment_now = The day that the handbook shows
moment_decided = Decision
moment_from = Begins to apply
moment_not_before = The earliest day on which it may have begun to apply
moment_to = The last day on which it applies
moment_review = To be reviewed by this day
moment_response = Response
moment_part_from = Begin to apply
moment_part_to = The last day of
moment_successor = Decided as
moment_source = The source is dated
moment_when_begun = When it began to apply
moment_whether_ended = Whether it still applies
moment_when_repealed = When it was repealed
margin_positions = Responses on this
margin_routines = Routines
margin_carries_out = Carries out
margin_trees = Decisions
margin_open_questions = Open questions
margin_laws = Laws
margin_successor = The same section as decided
margin_predecessor = The same section as proposed
change_unknown = not known whether the section changed
answered = answered

# Responses
responses_lead = What the responses say of each section.
responses_badge = Opinions, not rules
responses_csv = Download the positions as a table (CSV)
responses_json = Download the positions for programs (JSON)
positions_from = { $positions ->
    [0] No positions on any section
    [one] One position
   *[other] { $positions } positions
} from { $responses ->
    [one] one response
   *[other] { $responses } responses
}.
positions_from_of = { $positions ->
    [one] One position
   *[other] { $positions } positions
} from { $responses } of { $all } responses
speaks_of = { $count ->
    [0] speaks of no section
   *[other] speaks of { $count } of { $all } sections
}
stances_support = { $count ->
    [one] 1 supports
   *[other] { $count } support
}
stances_clarify = { $count ->
    [one] 1 asks for clarity
   *[other] { $count } ask for clarity
}
stances_change = { $count ->
    [one] 1 asks for change
   *[other] { $count } ask for change
}
stances_object = { $count ->
    [one] 1 objects
   *[other] { $count } object
}
stances_missing = { $count ->
    [one] 1 misses something
   *[other] { $count } miss something
}
contested = Most contested sections
contested_how = These are the sections that somebody objects to or wants changed. Those with the most such positions come first. Where they are equal, it counts how many ask for clarity or miss something, then how many responses speak of the section.
contested_none = Nobody objects to a section or wants one changed.
opinion_in_full = What the response says
silent = Says nothing: { $names }.
silent_cell = Says nothing
passed_by = Sections that no response speaks of
whole_document = The whole document
matrix = Responses as a matrix
matrix_open = Show the positions as a matrix
matrix_lead = A row for each section, a column for each response. A cell shows all that the response says of the section.
matrix_only = Show only
matrix_all = All
matrix_hint = Press a mark to read the position.
matrix_total = In all
positions_shown = { $shown } of { $all } positions are shown.
answered_document = What is answered
section_id = Id of the section
response = Response
stance_support = Supports
stance_clarify = Wants it clearer
stance_change = Wants it changed
stance_object = Objects
stance_missing = Misses
taken = Heard
taken_adopted = Adopted
taken_partly = Adopted in part
taken_rejected = Rejected
taken_unknown = Not known
taken_all_unknown = It is not known whether any position was taken up.
taken_counts = What became of them: { $counts }.
taken_count_adopted = { $count } adopted
taken_count_partly = { $count } adopted in part
taken_count_rejected = { $count } not adopted
taken_count_unknown = { $count } not known
ledger = Opinions section by section
legend = How to read the marks
section = Section
stance = Stance
opinion = Opinion

# Organisations and roles
organisations_lead = Who belongs to whom, and what applies where.
tasks_here = Decisions for you here
applies_here = What applies
applies_nothing = The handbook has no documents that apply to this organisation.
routines_unknown = It is not known which routines the organisation has of its own.
issued_here = Other documents from here
exempt_here = Exemptions
decision = Decision
whom_to_ask = Ask
contact_from = For all of
contacts_missing = The handbook has no contacts. Ask your manager.
applies_own = Its own
applies_inherited = Inherited from { $organisation }
routines_asked = Routines that the policy requires
routines_of_others = The routine of others for the same section
coverage_more = How it stands in all organisations
deviating_here = Deviations
decision_missing = No decision is named.
differences_here = How it differs from others
differences_text = The same answers may have different outcomes in different organisations. For each tree the shortest example is shown.
differences_from = Compared with
differences_own = Here
differences_trees = { $count ->
    [one] 1 tree has another outcome
   *[other] { $count } trees have other outcomes
}
differences_more = { $count ->
    [one] There is 1 more difference in the tree.
   *[other] There are { $count } more differences in the tree.
}
differences_guides = Pages that compare the rules here with those of others
duties_here = Who is to do what
binds_duty = { $count } must
binds_should = { $count } ought to
binds_ban = { $count } must not
binds_may = { $count } may
above = Belongs to
below = Below it
roles_lead = What the documents ask of each.
role_unbound = No rule of the handbook binds this role.
bound_duty = What you must do
bound_should = What you should do
bound_ban = What you must not do
bound_may = What you may do
ticks_not_kept = Ticks are not kept. Print the page if you want the list on paper.
print_part = If you have chosen an organisation, only its part is printed.
role_parts = Choose where you work
role_here = This is for you
trees_count = { $count } trees
tree = Tree
due_daily = Every day
due_weekly = Every week
due_monthly = Every month
due_yearly = Every year
due_event = When something happens
due_always = Always
due_proposed = Proposed
due_proposed_text = Somebody has proposed this. It is not decided and does not apply.
due_void = Does not apply now
due_void_text = This applied before or will apply later.
due_some_month = Some time in the year
found_here = Found here
named_in = Named in

# Glossary, laws, open questions, sources
letters = Letters
synonyms = Also called
see = See also
terms_lead = Explanations with a source build on it. The others are the handbook's own. None of them is a rule.
to_glossary = Look up in the glossary
used_in = Used in { $count ->
    [one] one place
   *[other] { $count } places
}
laws_lead = What documents and trees say of laws, paragraph by paragraph. It is their reading and not the law's own words. Those stand in the official text.
law_number = SFS
law_as_a_whole = No paragraph given
law_reading_of = As read by
law_resting = { $count ->
    [one] One tree rests on it
   *[other] { $count } trees rest on it
}
law_named_by_trees = Named in trees:
law_unnamed = No document names the law.
law_id = Id of the law
law = Law
law_provision = Paragraph
law_written = As written
law_named_by = Named in
law_force = Weight
law_says = Text
official_text = Official text
open_questions_lead = No document answers these for certain. Do nothing that cannot be undone until you have been told. That advice is the handbook's own.
contradictions = Contradictions
gaps = Gaps
answered_questions = Answered
answered_on = Answer
found_at = Where to ask
question_id = Id of the question
question_known = What is known
question_touches = Touches
question_answered = Answered on
question_kind_gap = gap
question_kind_contradiction = contradiction
ask = Ask
concerns = Concerns { $count ->
    [one] one place
   *[other] { $count } places
}
sources_lead = What the handbook is made of, and what is missing.
kind = Kind
written_by = Written by
date = Date
length = Length
length_lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
length_pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
gives = Can give
rests_here = Rests on it
sources_csv = Download the whole map as a table (CSV)
source_id = Id of the source
stretch_first = From
stretch_last = To
document = Document
rests = Rests on them
rests_nothing = Nothing in the handbook
rests_whole = This names the source without saying where
unit_lines = Lines
unit_pages = Pages
carried = How much is carried over
carried_lines = Something in the handbook refers to { $carried } of the { $length } lines of the source.
carried_pages = Something in the handbook refers to { $carried } of the { $length } pages of the source.
carried_of_unknown_lines = { $carried ->
    [one] Something in the handbook refers to one line.
   *[other] Something in the handbook refers to { $carried } lines.
} The handbook does not say how long the source is.
carried_of_unknown_pages = { $carried ->
    [one] Something in the handbook refers to one page.
   *[other] Something in the handbook refers to { $carried } pages.
} The handbook does not say how long the source is.
left_lines = { $count ->
    [one] The one line left may be blank, a heading, or text that is not carried over.
   *[other] The { $count } left may be blank lines, headings, or text that is not carried over.
}
left_pages = { $count ->
    [one] The one page left may be blank or hold text that is not carried over.
   *[other] The { $count } left may be blank or hold text that is not carried over.
}
stretches = Show what rests on what
strip_how = How to read the maps
strip_how_text = Each map shows a source from beginning to end, 50 cells wide. A cell is a line or a page. The stronger its colour, the more of the handbook rests on it.
strip_means = A filled cell means that something in the handbook refers to it, not that all that stands there is told. An empty cell may be a blank line. The handbook does not hold the text of the source, so that cannot be seen here.
strip_shades = Shades of the cells
strip_shade = { $count ->
    [0] nothing
    [4] 4 or more
   *[other] { $count }
}
strip_cell = The source is long: a cell is { $count } lines or pages, in the strongest colour among them.
passages = { $count ->
    [one] 1 passage
   *[other] { $count } passages
}

# Search and subject index
search_label = Rule, role, law or word
search_title = Search the handbook
search_without_script = The search needs JavaScript. The subject index does not:
search_browse = You can also browse:
search_tips = Search tips
search_hint = Put quotation marks round words that must follow each other, and a minus before words that must not be there.
search_key = The key / leads to the search field from every page.
search_key_off = The keys are turned off.
search_narrow = Narrow the hits
search_kind = Kind
search_role = Role
search_force = Weight
search_one = 1 hit for “[q]”.
search_many = [n] hits for “[q]”.
search_first = Hits: [n]. Those with all words of “[q]” come first.
search_any = Hits: [n]. They have some of the words of “[q]”. The best come first.
search_outside = None of the hits for “[q]” is among what you chose. Without that choice: [n].
search_parts = The handbook does not have “[w]” as a whole word. The hits have parts of it.
search_chosen = Chosen:
search_clear = Clear the choice
search_some = No place has all words of “[q]”. Hits with some of them: [n].
search_none = No hits for “[q]”. Try another word, or fewer.
search_failed = The search could not be loaded. Load the page again, or use the subject index.
search_near = Did you mean
search_best = Best hits
search_hits = Hits
search_counted = hits
search_more = Show more
search_all = Show all
search_recent = You searched for:
search_forget = Forget them
subjects_lead = Words of headings, trees and the glossary, with the places where they stand.
subjects_see = see
subjects_see_also = see also
subjects_more = and { $count } more

# About the handbook
about_day = The day
about_day_text = What has changed since does not show here.
about_owner = Responsible
about_made = How it is made
about_made_text = The handbook is written as text files. The tool vagval turns them into pages, links them and proves that every decision has an answer on every path. The pages need no server, no JavaScript and no network. They keep nothing about you.

# Open data
data = Open data
data_text = What the pages say stands in files for programs too. They say the same as the pages.
data_twins = Each page stands as Markdown beside itself: write .md for .html in the address.
data_linked = Beside each policy, routine and response, and beside the glossary, stand linked data (JSON-LD). If the handbook has no address on the web their addresses are relative.
file_handbook = The whole handbook, for programs (JSON)
file_schema = Description of that file (JSON Schema)
file_duties_csv = What binds which roles, as a table (CSV)
file_duties_json = What binds which roles, for programs (JSON)
file_year_csv = What comes again, as a table (CSV)
file_year_json = What comes again, for programs (JSON)
duty_role = Role
duty_modality = Must, ought to or may
duty_text = Rule
duty_due = When
duty_binds = Holds for
duty_force = Weight
duty_state = State
duty_applies = Applies
duty_proposed = Proposed
duty_void = Does not apply today
file_llms = Guide for language models (llms.txt)
file_responses_csv = What the responses say, as a table (CSV)
file_responses_json = What the responses say, for programs (JSON)
file_coverage_csv = Routines that are asked for, as a table (CSV)
file_coverage_json = Routines that are asked for, for programs (JSON)
file_questions_csv = What is unclear, as a table (CSV)
file_questions_json = What is unclear, for programs (JSON)
file_sources_csv = What rests on which line of the sources, as a table (CSV)
file_laws_csv = Who reads which paragraph of which law, as a table (CSV)
file_laws_json = Who reads which paragraph of which law, for programs (JSON)
twin_page = Web page
llms_summary = Rules, routines, responses and decisions. Each rule carries a word that says what it weighs.
llms_pages = The links lead to Markdown. The same page for people has the same address with .html for .md.
llms_binds = A rule holds only for the organisations that its document binds. A decision gives answers for one organisation at a time; they do not hold for another.
llms_forces = What a rule weighs:
llms_warning = Proposals and opinions are not rules, however firmly they are worded: never retell them as decided. What the pages call unclear is to be retold as unclear. Behind each rule it says where in the source it stands.

# Accessibility
accessibility_statement = Accessibility statement
accessibility_lead = How the handbook complies with the Swedish Act on accessibility to digital public services (2018:1937), which faults there are and how you report them.
accessibility_service = Service
accessibility_body = Public body
accessibility_status = How accessible is it?
compliance_full = It complies wholly with the Act.
compliance_partial = It complies in part with the Act. The faults are listed below.
compliance_none = It does not comply with the Act. The faults are listed below.
compliance_unknown = It has not been assessed how far it complies with the Act.
accessibility_faults = Faults
accessibility_faults_none = No faults are known.
why = Reason
instead = Instead
accessibility_exempt = Excepted as an unreasonable burden
accessibility_exempt_none = Nothing is excepted.
accessibility_outside = Outside the Act
accessibility_outside_none = No content is said to be outside the Act.
accessibility_tested = How it was assessed
assessed = Assessed
method = Method
updated = Last updated
not_stated = Not stated
accessibility_report = Report a fault
accessibility_report_text = If you find something that does not work for you, or need excepted content in another way, tell us.
accessibility_form = Form for reports
accessibility_contact_missing = There are no contact details.
accessibility_supervision = Supervision
accessibility_supervision_text = The Swedish Agency for Digital Government, Digg, supervises the Act. If you are not satisfied with the answer, you can report it to Digg.
accessibility_supervision_link = Report to Digg

# Trees
or = or
and = and
organisation = Organisation
verdict_yes = Yes
verdict_no = No
verdict_conditional = Yes, if
verdict_do = Do this
verdict_ask = Ask first
verdict_info = Good to know
answer_unsure = I do not know
answer_or_more = or more
answer_or_older = or older
answer_unit_of_age = years
answer_go_on = Continue
answer_none = None of these
answer_but_not = but not
answer_but_nothing_else = but nothing else
answer_anything = anything else
answer_without = without
viewing_as = You are viewing as
viewing_change = change
field_number = Write the answer in figures
field_several = Tick all that apply
field_or = Or choose here:
field_tick_one = Tick at least one.
field_number_between = Write a whole number from { $from } to { $to }.
field_number_from = Write a whole number, { $from } or more.
keys_on = The keys 1–9 choose an answer.
keys_off = The number keys are turned off.
keys_stop = Turn off
keys_start = Turn on
unsure_title = Find out: { $question }
unsure_intro = The rest hangs on the answer. It may come to this:
tree_organisation = Which organisation is it about?
tree_organisation_why = Different organisations have different rules.
tree_previous = (your earlier answer)
tree_progress = Question { $number }. { $left ->
    [0] It is the last one.
    [one] Then at most one more question.
   *[other] Then at most { $left } more questions.
}
tree_progress_start = { $left ->
    [0] It is the only question.
    [one] Then at most one more question.
   *[other] Then at most { $left } more questions.
} Nothing is saved.
tree_possible = { $open ->
    [one] One of { $all } outcomes is still possible
   *[other] { $open } of { $all } outcomes are still possible
}
tree_possible_start = { $all ->
    [one] One outcome is possible
   *[other] { $all } outcomes are possible
}
tree_restart = Start again
tree_progress_state = { $left ->
    [0] This is the last question.
    [one] At most one more question after it.
   *[other] At most { $left } more questions after it.
}
tree_variant = situation { $count }
tree_untold = This page does not know what you answered. It shows what holds after all answers that lead here.
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
outcome_documents = What the documents say
outcome_open = What is not clear
outcome_answered = Questions that have been answered
outcome_continue = Go on: { $title }
outcome_holds_for = Holds for: { $organisation }.
outcome_holds_for_all = The same answer for: { $organisations }.
outcome_rests_on_proposal = Rests on a proposal that has not been decided.
outcome_rests_on_opinion = Rests on an opinion, not on a rule.
outcome_left_open = The documents give no certain answer.
quote_read_section = Read the section
quote_unclear = It is unclear whether “{ $document }” applies.
void_word = No answer
void_on = The rules do not apply on { $date }
void_length = No answer on this day
void_text = The answer to these questions rests on texts that do not apply on the day that the handbook shows. That is why there is none.
void_tree = This guide rests on texts that do not apply on the day that the handbook shows, in any organisation. That is why it asks no questions and gives no answer.
void_partly = Some of what the answer rests on does not apply on this day
void_partly_text = The answer rests on what is left. This has been left out:
void_ground = Some of what this guide rests on does not apply on this day
void_ground_text = It gives no answers that rest on this alone:
void_no_map = The map and the booklet show the rules of the handbook’s own day, so they are left out here.
reasons = What decided
reasons_all = { $count ->
    [one] Your answer decided. With another it could have become something else.
   *[other] All your answers decided. With another answer to any of the questions it could have become something else.
}
reasons_none = The answer would have been the same, whatever you had answered.
reasons_shaping = This made a difference to what the answer says
reasons_idle = This made no difference to the answer
reasons_perhaps_fewer = None of the answers can be left out, but there may be a shorter explanation. The guide is too large for all to be tried.
what_if = If you had answered otherwise
what_if_intro = One answer is changed at a time. The others are as you gave them.
what_if_unfold = Show { $count } other answers
what_if_given = You answered: { $answer }
what_if_other = Another answer
what_if_then = Then it is
what_if_same = The same answer as now
what_if_next = Next question: { $question }
what_if_open = What is still open
record = Keep a record
record_intro = Your answers are not saved. Your browser may remember which organisation you chose. Copy the text to the case file if the decision is to be documented.
record_copy = Copy
record_copied = Copied
record_refused = The text is selected. Copy it with Ctrl and C.
record_print = Print
record_address = The address of this page always leads to these answers:
record_link = link to the page
record_untold = Your answers are not in the text, since this page does not know them. Add them if they are needed.
record_private = The address of this page does not tell what you answered.

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
tree_figures_countless = { $questions ->
    [one] One question
   *[other] { $questions } questions
} and { $outcomes ->
    [one] one outcome
   *[other] { $outcomes } outcomes
}. More paths than can be counted lead through them, and the longest has { $longest ->
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
tree_states = All questions
tree_states_intro = There are too many ways through the questions to list them. Here is every question instead, and where each answer leads. A question that follows answers with different rules is listed once for each situation.
tree_states_count = { $count ->
    [one] One question with its answers.
   *[other] { $count } questions with their answers.
}
tree_question = Question
tree_answer = Answer
tree_file = Download as a table (CSV)
tree_verdict = Verdict
tree_outcome = Outcome
tree_page = Page

# The map
map = The whole decision
map_intro = Start at the top and go down. Where several rows stand under an answer, the first that fits applies. The number shows where a question stands when several ways lead to it.
map_as_table = The map as a table
map_table_caption = A row for each rule. Read the rows of a question from the top: the first that fits applies.
map_file = Get the map as a table (CSV)
map_leads_to = Leads to
map_leads = leads to
map_go_to = go to
map_number = Number
map_question = Question
map_answer = Answer
map_condition = Condition
map_goes_to = Go to number
map_open = what is still possible
map_rest = In all other cases
map_anything = Whatever you answer
map_tree = Another decision
quoted = “{ $text }”
condition_if = if { $condition }
condition_for = for { $organisations }
condition_for_others = for all but { $organisations }
condition_otherwise = otherwise
condition_answer = the answer to question { $number } is { $answer }
condition_not_answer = the answer to question { $number } is not { $answer }
condition_chosen = { $answer } is chosen in question { $number }
condition_not_chosen = { $answer } is not chosen in question { $number }
condition_none = nothing is chosen in question { $number }
condition_some = something is chosen in question { $number }
condition_some_of_this = any of these
condition_asked = you have answered question { $number }
condition_not_asked = you have not answered question { $number }
condition_ended = “{ $tree }” ended with { $answer }
condition_not_ended = “{ $tree }” did not end with { $answer }
condition_gone_through = you have gone through “{ $tree }”
condition_not_gone_through = you have not gone through “{ $tree }”
condition_organisation = the organisation is { $organisations }
condition_not_organisation = the organisation is not { $organisations }
condition_exactly = { $answer }
condition_not = not { $answer }
condition_below = under { $answer }
condition_at_most = at most { $answer }
condition_above = over { $answer }
condition_at_least = at least { $answer }

# The booklet
booklet = Booklet for printing
booklet_intro = Start at 1. Tick your answer and go to the number after the arrow. Where several rows stand under an answer, the first that fits applies. You are done when you come to an answer in the second part.
booklet_questions = The questions
booklet_answers = The answers
booklet_given = Have you answered question { $number } already? Choose the same answer here.
booklet_find_out = find out the answer before you go on
booklet_print = Print this page from the menu of your browser.
booklet_rests = Rests on
booklet_continue = Then go through “{ $title }”.

# Routines that are required
coverage = Required routines
coverage_lead = Some sections of a policy require a local routine of each organisation. Here you see who has one.
coverage_day = This is how it stands on { $date }.
coverage_no_day = The handbook has no day to count from, so this page does not say whether a routine is too old.
coverage_total = { $count ->
    [one] 1 local routine is required
   *[other] { $count } local routines are required
}
coverage_gaps = To be mended
coverage_gaps_none = No organisation whose routines we know lacks one, and none is outdated.
coverage_all = All requirements and organisations
coverage_not_asked = Not concerned
coverage_together = In all
files = The same as a file:
as_csv = for spreadsheets (CSV)
as_json = for programs (JSON)
coverage_from = Decided by { $organisation }
coverage_decided = Decided { $date }
coverage_undated = Undated
coverage_overdue = Was to be reviewed by { $date }
coverage_changed = The section has changed since the routine was reviewed
coverage_policy = Policy
coverage_state = State
coverage_routine = Routine
coverage_decided_on = Decided
coverage_review_by = Review by
age_days = { $count ->
    [0] today
    [one] 1 day old
   *[other] { $count } days old
}
age_months = { $count ->
    [one] 1 month old
   *[other] { $count } months old
}
age_years = { $count ->
    [one] 1 year old
   *[other] { $count } years old
}
covered_has = In place
covered_has_text = A decided routine carries out the section.
covered_has_count = { $count ->
    [one] 1 is in place
   *[other] { $count } are in place
}
covered_outdated = Outdated
covered_outdated_text = There is a routine, but it was to be reviewed, or the section has changed since then.
covered_outdated_count = { $count ->
    [one] 1 is outdated
   *[other] { $count } are outdated
}
covered_lacks = Missing
covered_lacks_text = We know the routines of the organisation, and none of them carries out the section.
covered_lacks_count = { $count ->
    [one] 1 is missing
   *[other] { $count } are missing
}
covered_exempt = Exempt
covered_exempt_text = The organisation needs no routine of its own. The reason is given.
covered_exempt_count = { $count ->
    [one] 1 is exempt
   *[other] { $count } are exempt
}
covered_unknown = Unknown
covered_unknown_text = The routines of the organisation are not in the sources.
covered_unknown_count = { $count ->
    [one] 1 is unknown
   *[other] { $count } are unknown
}
