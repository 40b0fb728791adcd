# Sidans ram
skip = Hoppa till innehållet
navigation = Handboken
you_are_here = Du är här
start = Start
as_of = Handboken visar läget den { $date }.
as_of_unknown = Handboken säger inte vilken dag den gäller för.
other_day = Du läser handboken för den { $date }. Dess egen dag är den { $own }.
other_day_text = Vägvalen ger bara besked som gäller den dag som visas, och dokumenten säger från när och till när de gäller. Guider, register och frågornas ordning är de som gäller på handbokens egen dag.
owned_by = Ansvarig för handboken: { $role }.

# Rummen
trees = Vägval
documents = Dokument
responses = Remissvar
roles = Roller
organisations = Organisationer
laws = Lagar
terms = Ordlista
open_questions = Öppna frågor
sources = Källor
registers = Register
whole = Hela handboken på en sida, för utskrift
whole_contents = Innehåll
whole_lead = Hela handboken: dokument, vägval och register.
whole_print = Skriv ut sidan, eller spara den som PDF. Varje dokument börjar på ett nytt blad.
year_wheel = Årshjul
accessibility = Tillgänglighet
search = Sök
subjects = Sakregister A–Ö
about = Om handboken

# Första sidan
home_title = Får jag? Ska jag? Hur gör jag?
home_lead = Svara på några frågor och få svaret som gäller i din organisation: vad du ska göra nu, varför, och vem du kan fråga.
tasks = Vanliga frågor
tasks_other = Annat
questions = { $count ->
    [one] 1 fråga
   *[other] { $count } frågor
}
questions_between = { $least }–{ $most } frågor
all_trees = Alla { $count } vägval
find = Hitta det som gäller dig
your_organisation = Din organisation
your_role = Din roll
your_subject = Läs mer
all_organisations = Alla organisationer
all_guides = Alla { $count } guider
all_roles = Alla roller
uncertain = Osäkert just nu
ask_role = Fråga { $role }.
duties = { $count ->
    [one] 1 uppgift
   *[other] { $count } uppgifter
}
policies = { $count ->
    [one] 1 policy
   *[other] { $count } policyer
}
routines = { $count ->
    [one] 1 rutin
   *[other] { $count } rutiner
}
all_open_questions = Alla { $count } öppna frågor
how_to_read = Så läser du handboken
how_to_read_text = Varje regel bär ett märke som visar vad den väger. Ju mer den binder dig, desto kraftigare märke.
for_managers = För chefer och redaktörer

# Vad det väger
force_law = Lag
force_decided = Beslutat
force_local = Lokal regel
force_proposal = Förslag
force_opinion = Synpunkt
force_background = Bakgrund
force_advice = Råd
force_law_text = Gäller alla. Handboken berättar vad dokumenten säger om lagen.
force_decided_text = Beslutat av det högsta organet. Gäller i hela organisationen.
force_local_text = Gäller bara i den organisation som har bestämt det.
force_proposal_text = Ett förslag. Gäller inte.
force_opinion_text = Vad någon tycker. Gäller inte.
force_background_text = Hjälper dig att förstå. Gäller inte.
force_advice_text = Vad handboken själv råder dig till. Binder ingen.

# Regler
modality_duty = Ska
modality_should = Bör
modality_ban = Får inte
modality_may = Får
deviates_undecided = inget beslut angivet
deviates_from = Avviker från
open_question = Öppen fråga
answered_question = Besvarad fråga
source = Källa
source_lines = rad { $ranges }
source_pages = { $count ->
    [one] sidan { $ranges }
   *[other] sidorna { $ranges }
}
permalink = Länk
permalink_to = till regeln { $anchor }
applies_from = gäller från och med { $date }
applies_only_from = gäller först från och med { $date }
applies_not_before = gäller tidigast från och med { $date }
applies_until = gäller till och med { $date }
applied_until = gällde till och med { $date }

# När
when_daily = varje dag
when_weekly = varje vecka
when_monthly = varje månad
when_yearly = varje år
when_daily_times = { $count ->
    [one] en gång om dagen
   *[other] { $count } gånger om dagen
}
when_weekly_times = { $count ->
    [one] en gång i veckan
   *[other] { $count } gånger i veckan
}
when_monthly_times = { $count ->
    [one] en gång i månaden
   *[other] { $count } gånger i månaden
}
when_yearly_times = { $count ->
    [one] en gång om året
   *[other] { $count } gånger om året
}
when_on_date = den { $date }
when_on_monday = på måndagar
when_on_tuesday = på tisdagar
when_on_wednesday = på onsdagar
when_on_thursday = på torsdagar
when_on_friday = på fredagar
when_on_saturday = på lördagar
when_on_sunday = på söndagar
when_in_month = i { $month }
when_within_hours = { $count ->
    [one] inom en timme från att { $event }
   *[other] inom { $count } timmar från att { $event }
}
when_within_days = { $count ->
    [one] inom en dag från att { $event }
   *[other] inom { $count } dagar från att { $event }
}
when_within_weeks = { $count ->
    [one] inom en vecka från att { $event }
   *[other] inom { $count } veckor från att { $event }
}
when_before = innan { $event }
when_after = efter att { $event }
when_at = när { $event }
month_1 = januari
month_2 = februari
month_3 = mars
month_4 = april
month_5 = maj
month_6 = juni
month_7 = juli
month_8 = augusti
month_9 = september
month_10 = oktober
month_11 = november
month_12 = december

# Kalender
year = Året
year_all = Hela handboken
year_more = Hela årshjulet
year_lead = Det som ska göras varje dag, vecka, månad och år, och när på året det faller.
year_events = Det som väntar på en händelse, till exempel att ett konto startas, har ingen plats på året. Det står hos varje roll.
year_choose = Visa en del av årshjulet
year_no_other_month = Ingenting är förlagt till någon annan månad.
year_no_month = Ingenting är förlagt till en viss månad.
next_days = Närmaste 90 dagarna
next_text = Räknat från dagens datum på din enhet. Det som görs varje dag, vecka och månad utan bestämd dag står inte med.
next_none = Ingenting faller inom 90 dagar.
calendar = Kalenderfil (.ics)
calendar_text = Kalenderfilerna kan läsas in i din kalender. Förslag står inte i dem.
calendar_dayless = Kalenderfiler saknas, eftersom handboken inte säger vilken dag den gäller för.
calendar_vague = Texten nämner ingen dag. Påminnelsen står på den första dagen i perioden.
calendar_binds = Gäller: { $roles }

# Löpande text
task_done = Klart:
task_open = Återstår:
alert_note = Observera
alert_tip = Tips
alert_important = Viktigt
alert_warning = Varning
alert_caution = Akta dig
table_in = Tabell { $number }: { $title }
footnotes = Fotnoter
footnote_number = Fotnot { $number }
footnote_back = Tillbaka till texten från fotnot { $number }

# Sidor utan eget innehåll
missing_title = Sidan finns inte
missing_text = Adressen leder ingenstans. Sidan kan ha bytt namn eller tagits bort.
moved_title = Sidan har flyttat

# Dokument
documents_lead = Allt som handboken bygger på, och vad det väger.
kind_policy = Policyer
kind_response = Remissvar
kind_routine = Rutiner och riktlinjer
kind_guide = Guider
kind_page = Övriga sidor
contents = På den här sidan
edit = Ändra den här sidan
in_the_margin = I marginalen
issued_by = Utfärdat av
answered_by = Svarar
binds = Gäller
responds_to = Svarar på
overall = Samlat omdöme
overall_approve = Tillstyrker
overall_approve-with-comments = Tillstyrker med synpunkter
overall_reject = Avstyrker
overall_none = Tar inte ställning
decided = Beslutat
in_force = I kraft
in_force_unclear = Oklart
in_force_between = från { $from } till { $to }
in_force_from = från och med { $from }
in_force_to = till och med { $to }
in_force_not_before = oklart från vilken dag, men tidigast från och med { $date }
successor = Beslutades som
predecessor = Föregicks av
diary_number = Diarienummer
owner = Ansvarig
review_by = Ses över senast
banner_draft = Utkast
banner_draft_text = Texten är inte färdig och gäller inte.
banner_consultation = Ett förslag, ingen regel
banner_consultation_text = Texten har skickats ut på remiss. Den gäller inte.
successor_unknown = blev beslutet. Det är okänt vad som ändrades på vägen.
successor_later = beslutades senare, den { $date }.
successor_missing = Handboken vet inte om förslaget blev beslutat.
banner_repealed = Upphävt
banner_repealed_text = Dokumentet gäller inte längre.
banner_ended_unclear = Det är oklart om dokumentet gällde
banner_ended_unclear_text = Det har upphävts sedan dess, men handboken vet inte från vilken dag.
banner_unclear = Det är oklart om dokumentet gäller
banner_unclear_text = Källorna säger inte om det gäller. Fråga den som har utfärdat det om du är osäker.
banner_undated = Det är oklart sedan när dokumentet gäller
banner_undated_text = Varken beslut eller ikraftträdande är daterat. Handboken utgår från att det gäller.
banner_future = Gäller inte än
banner_future_text = Dokumentet gäller från och med { $date }.
banner_not_before = Gäller inte än
banner_not_before_text = Det är oklart från vilken dag dokumentet gäller, men det är tidigast från och med { $date }.
banner_expired = Har slutat gälla
banner_expired_text = Dokumentet gällde till och med { $date }.
changed_outcome = En regel bakom svaret har ändrats
changed_outcome_text = Ingen har granskat vägvalet sedan dess. Läs regeln och fråga innan du gör något som inte går att ångra.
changed_tree = Regler har ändrats sedan vägvalet granskades
changed_tree_text = Svaren som vilar på dem kan vara fel.
changed_document = Det som dokumentet genomför har ändrats
changed_document_text = Ingen har granskat dokumentet sedan dess.
changed_force = Vikten var { $then } och är { $now }.
reviewed = Granskades
reviewed_by = { $day } av { $role }
banner_overdue = Skulle ha setts över
banner_overdue_text = Dokumentet skulle ha setts över senast { $date }.
banner_later = Skrivet senare
banner_later_text = Svaret är daterat den { $date }. Det fanns inte den dag som handboken visar.
timeline = Tidslinje
moment_unknown = Oklart
moment_now = Den dag som handboken visar
moment_decided = Beslut
moment_from = Börjar gälla
moment_not_before = Gäller tidigast från och med den här dagen
moment_to = Sista dagen det gäller
moment_review = Senast den här dagen ska det ses över
moment_response = Remissvar
moment_part_from = Börjar gälla
moment_part_to = Sista dagen för
moment_successor = Beslutades som
moment_source = Källan är daterad
moment_when_begun = När det började gälla
moment_whether_ended = Om det fortfarande gäller
moment_when_repealed = När det upphävdes
margin_positions = Remissvar om detta
margin_routines = Rutiner
margin_carries_out = Genomför
margin_trees = Vägval
margin_open_questions = Öppna frågor
margin_laws = Lagar
margin_successor = Samma avsnitt i beslutet
margin_predecessor = Samma avsnitt i förslaget
change_unknown = okänt om avsnittet ändrades
answered = besvarad

# Remissvar
responses_lead = Vad remissvaren säger om varje avsnitt.
responses_badge = Synpunkter, inte regler
responses_csv = Hämta synpunkterna som tabell (CSV)
responses_json = Hämta synpunkterna för program (JSON)
positions_from = { $positions ->
    [0] Inga synpunkter på något avsnitt
    [one] En synpunkt
   *[other] { $positions } synpunkter
} från { $responses ->
    [one] ett remissvar
   *[other] { $responses } remissvar
}.
positions_from_of = { $positions ->
    [one] En synpunkt
   *[other] { $positions } synpunkter
} från { $responses } av { $all } remissvar
speaks_of = { $count ->
    [0] tar inte upp något avsnitt
   *[other] tar upp { $count } av { $all } avsnitt
}
stances_support = { $count } stödjer
stances_clarify = { $count } vill förtydliga
stances_change = { $count } vill ändra
stances_object = { $count } invänder
stances_missing = { $count } saknar något
contested = Mest omstridda avsnitt
contested_how = Här står de avsnitt som någon invänder mot eller vill ändra. Först kommer de med flest sådana synpunkter. Är de lika många avgör hur många som vill förtydliga eller saknar något, och sedan hur många remissvar som tar upp avsnittet.
contested_none = Ingen invänder mot något avsnitt eller vill ändra det.
opinion_in_full = Så säger svaret
silent = Yttrar sig inte: { $names }.
silent_cell = Yttrar sig inte
passed_by = Avsnitt som inget remissvar tar upp
whole_document = Hela dokumentet
matrix = Remissvar i matris
matrix_open = Visa synpunkterna i en matris
matrix_lead = En rad för varje avsnitt, en kolumn för varje remissvar. En ruta visar allt som svaret säger om avsnittet.
matrix_only = Visa bara
matrix_all = Alla
matrix_hint = Tryck på ett märke för att läsa synpunkten.
matrix_total = Sammanlagt
positions_shown = Visar { $shown } av { $all } synpunkter.
answered_document = Det som besvaras
section_id = Avsnittets id
response = Remissvar
stance_support = Stödjer
stance_clarify = Vill förtydliga
stance_change = Vill ändra
stance_object = Invänder
stance_missing = Saknar
taken = Gehör
taken_adopted = Togs upp
taken_partly = Togs delvis upp
taken_rejected = Togs inte upp
taken_unknown = Okänt
taken_all_unknown = Det är okänt om någon synpunkt togs upp.
taken_counts = Vad som hände med dem: { $counts }.
taken_count_adopted = { $count } togs upp
taken_count_partly = { $count } togs delvis upp
taken_count_rejected = { $count } togs inte upp
taken_count_unknown = { $count ->
    [one] 1 är okänd
   *[other] { $count } är okända
}
ledger = Synpunkter avsnitt för avsnitt
legend = Så läser du märkena
section = Avsnitt
stance = Ställning
opinion = Synpunkt

# Organisationer och roller
organisations_lead = Vem som hör till vem, och vad som gäller var.
tasks_here = Vägval för dig här
applies_here = Så gäller det hos oss
applies_nothing = Handboken har inga dokument som gäller för den här organisationen.
routines_unknown = Det är okänt vilka egna rutiner organisationen har.
issued_here = Andra dokument härifrån
exempt_here = Undantag
decision = Beslut
whom_to_ask = Fråga
contact_from = Gäller hela
contacts_missing = Handboken har inga kontaktuppgifter. Fråga din chef.
applies_own = Eget
applies_inherited = Ärvt från { $organisation }
routines_asked = Rutiner som policyn kräver
routines_of_others = Andras rutin för samma avsnitt
coverage_more = Så ser det ut hos alla organisationer
deviating_here = Avvikelser
decision_missing = Inget beslut är angivet.
differences_here = Så skiljer det sig från andra
differences_text = Samma svar kan ge olika besked i olika organisationer. För varje vägval visas det kortaste exemplet.
differences_from = Jämfört med
differences_own = Här
differences_trees = { $count ->
    [one] 1 vägval ger ett annat besked
   *[other] { $count } vägval ger andra besked
}
differences_more = { $count ->
    [one] Det finns 1 skillnad till i vägvalet.
   *[other] Det finns { $count } skillnader till i vägvalet.
}
differences_guides = Sidor som jämför reglerna här med andras
duties_here = Vem som ska göra vad
binds_duty = { $count } ska
binds_should = { $count } bör
binds_ban = { $count } får inte
binds_may = { $count } får
above = Hör till
below = Under den
roles_lead = Vad dokumenten begär av var och en.
role_unbound = Ingen regel i handboken riktar sig till rollen.
bound_duty = Det här ska du
bound_should = Det här bör du
bound_ban = Det här får du inte
bound_may = Det här får du
ticks_not_kept = Bockarna sparas inte. Skriv ut sidan om du vill ha listan på papper.
print_part = Har du valt en organisation skrivs bara dess del ut.
role_parts = Välj var du arbetar
role_here = Det här gäller dig
trees_count = { $count } vägval
tree = Vägval
due_daily = Varje dag
due_weekly = Varje vecka
due_monthly = Varje månad
due_yearly = Varje år
due_event = När något händer
due_always = Alltid
due_proposed = Föreslaget
due_proposed_text = Det här har någon föreslagit. Det är inte beslutat och gäller inte.
due_void = Gäller inte nu
due_void_text = Det här gällde förr eller börjar gälla senare.
due_some_month = Någon gång under året
found_here = Finns här
named_in = Nämns i

# Ordlista, lagar, öppna frågor, källor
letters = Bokstäver
synonyms = Kallas också
see = Se även
terms_lead = Förklaringar med källa bygger på den. De andra är handbokens egna. Ingen förklaring är en regel.
to_glossary = Slå upp i ordlistan
used_in = Används på { $count ->
    [one] ett ställe
   *[other] { $count } ställen
}
laws_lead = Vad dokument och vägval säger om lagar, paragraf för paragraf. Det är deras läsning och inte lagens egna ord. De står i den officiella texten.
law_number = SFS
law_as_a_whole = Utan angiven paragraf
law_reading_of = Så läser
law_resting = { $count ->
    [one] Ett vägval vilar på det
   *[other] { $count } vägval vilar på det
}
law_named_by_trees = Nämns i vägval:
law_unnamed = Inget dokument nämner lagen.
law_id = Lagens id
law = Lag
law_provision = Paragraf
law_written = Så skrivet
law_named_by = Nämns i
law_force = Tyngd
law_says = Text
official_text = Officiell text
open_questions_lead = Det här svarar inget dokument säkert på. Gör inget som inte går att ta tillbaka förrän du har fått besked. Det rådet är handbokens.
contradictions = Motsägelser
gaps = Luckor
answered_questions = Besvarade
answered_on = Svar
found_at = Här finns den du ska fråga
question_id = Frågans id
question_known = Det som är känt
question_touches = Rör
question_answered = Besvarad den
question_kind_gap = lucka
question_kind_contradiction = motsägelse
ask = Fråga
concerns = Berör { $count ->
    [one] ett ställe
   *[other] { $count } ställen
}
sources_lead = Vad handboken är gjord av, och vad som saknas.
kind = Slag
written_by = Skriven av
date = Datum
length = Längd
length_lines = { $count ->
    [one] 1 rad
   *[other] { $count } rader
}
length_pages = { $count ->
    [one] 1 sida
   *[other] { $count } sidor
}
gives = Kan ge
rests_here = Vilar på källan
sources_csv = Hämta hela kartan som tabell (CSV)
source_id = Källans id
stretch_first = Från
stretch_last = Till
document = Dokument
rests = Vilar på dem
rests_nothing = Inget i handboken
rests_whole = Det här hänvisar till källan utan att säga var
unit_lines = Rader
unit_pages = Sidor
carried = Så mycket är överfört
carried_lines = Något i handboken hänvisar till { $carried } av källans { $length } rader.
carried_pages = Något i handboken hänvisar till { $carried } av källans { $length } sidor.
carried_of_unknown_lines = { $carried ->
    [one] Något i handboken hänvisar till en rad.
   *[other] Något i handboken hänvisar till { $carried } rader.
} Hur lång källan är står inte i handboken.
carried_of_unknown_pages = { $carried ->
    [one] Något i handboken hänvisar till en sida.
   *[other] Något i handboken hänvisar till { $carried } sidor.
} Hur lång källan är står inte i handboken.
left_lines = { $count ->
    [one] Raden som är kvar kan vara tom, en rubrik eller text som inte är överförd.
   *[other] De { $count } som är kvar kan vara tomma rader, rubriker eller text som inte är överförd.
}
left_pages = { $count ->
    [one] Sidan som är kvar kan vara tom eller ha text som inte är överförd.
   *[other] De { $count } som är kvar kan vara tomma eller ha text som inte är överförd.
}
stretches = Visa vad som vilar på vad
strip_how = Så läser du kartorna
strip_how_text = Varje karta visar en källa från början till slut, 50 rutor i bredd. En ruta är en rad eller en sida. Ju starkare färg den har, desto mer i handboken vilar på den.
strip_means = En fylld ruta betyder att något i handboken hänvisar dit, inte att allt som står där är återgivet. En tom ruta kan vara en tom rad. Källans egen text finns inte i handboken, så det går inte att se här.
strip_shades = Rutornas färg
strip_shade = { $count ->
    [0] inget
    [4] 4 eller fler
   *[other] { $count }
}
strip_cell = Källan är lång: en ruta är { $count } rader eller sidor, med den starkaste färgen bland dem.
passages = { $count ->
    [one] 1 ställe
   *[other] { $count } ställen
}

# Sök och sakregister
search_label = Regel, roll, lag eller ord
search_title = Sök i handboken
search_without_script = Sökningen behöver JavaScript. Det gör inte sakregistret:
search_browse = Du kan också bläddra:
search_tips = Söktips
search_hint = Sätt citattecken runt ord som ska stå i följd, och ett minus före ord som inte ska finnas med.
search_key = Tangenten / leder till sökfältet från alla sidor.
search_key_off = Tangenterna är avstängda.
search_narrow = Begränsa träffarna
search_kind = Typ
search_role = Roll
search_force = Tyngd
search_one = 1 träff på ”[q]”.
search_many = [n] träffar på ”[q]”.
search_first = Träffar: [n]. De som har alla ord i ”[q]” står först.
search_any = Träffar: [n]. De har något eller några av orden i ”[q]”. De bästa står först.
search_outside = Ingen av träffarna på ”[q]” finns i ditt urval. Utan urvalet: [n].
search_parts = Handboken har inte ”[w]” som helt ord. Träffarna har delar av det.
search_chosen = Urval:
search_clear = Ta bort urvalet
search_some = Inget ställe har alla orden i ”[q]”. Träffar med några av dem: [n].
search_none = Inga träffar på ”[q]”. Prova ett annat ord, eller färre.
search_failed = Sökningen gick inte att läsa in. Ladda om sidan, eller använd sakregistret.
search_near = Menade du
search_best = Bästa träffarna
search_hits = Träffar
search_counted = st
search_more = Visa fler
search_all = Visa alla
search_recent = Du har sökt på:
search_forget = Glöm sökningarna
subjects_lead = Ord i rubriker, vägval och ordlista, med de ställen där de står.
subjects_see = se
subjects_see_also = se även
subjects_more = och { $count } till

# Om handboken
about_day = Dagen
about_day_text = Det som har ändrats senare syns inte här.
about_owner = Ansvarig
about_made = Så är den gjord
about_made_text = Handboken är skriven som textfiler. Verktyget vagval gör sidor av dem, länkar ihop dem och bevisar att varje vägval har ett svar på varje väg. Sidorna behöver ingen server, inget JavaScript och inget nät. De sparar ingenting om dig.

# Öppna data
data = Öppna data
data_text = Det som står på sidorna finns också som filer för program. De säger samma sak som sidorna.
data_twins = Varje sida finns som Markdown bredvid sig själv: byt .html mot .md i adressen.
data_linked = Bredvid varje policy, rutin och remissvar, och bredvid ordlistan, står länkade data (JSON-LD). Har handboken ingen adress på webben är deras adresser relativa.
file_handbook = Hela handboken för program (JSON)
file_schema = Beskrivning av den filen (JSON Schema)
file_duties_csv = Vad som binder vilka roller, som tabell (CSV)
file_duties_json = Vad som binder vilka roller, för program (JSON)
file_year_csv = Det som återkommer, som tabell (CSV)
file_year_json = Det som återkommer, för program (JSON)
duty_role = Roll
duty_modality = Ska, bör eller får
duty_text = Regel
duty_due = När
duty_binds = Gäller
duty_force = Tyngd
duty_state = Läge
duty_applies = Gäller
duty_proposed = Förslag
duty_void = Gäller inte i dag
file_llms = Vägvisare för språkmodeller (llms.txt)
file_responses_csv = Synpunkterna i remissvaren som tabell (CSV)
file_responses_json = Synpunkterna i remissvaren för program (JSON)
file_coverage_csv = Egna rutiner som krävs, som tabell (CSV)
file_coverage_json = Egna rutiner som krävs, för program (JSON)
file_questions_csv = Det som är oklart, som tabell (CSV)
file_questions_json = Det som är oklart, för program (JSON)
file_sources_csv = Vad som vilar på vilken rad i källorna, som tabell (CSV)
file_laws_csv = Vem som läser vilken paragraf i vilken lag, som tabell (CSV)
file_laws_json = Vem som läser vilken paragraf i vilken lag, för program (JSON)
twin_page = Webbsidan
llms_summary = Regler, rutiner, remissvar och vägval. Varje regel bär ett ord som säger vad den väger.
llms_pages = Länkarna leder till Markdown. Samma sida för människor har samma adress med .html i stället för .md.
llms_binds = En regel gäller bara de organisationer som dokumentet gäller för. Ett vägval ger svar för en organisation i taget; svaret gäller inte en annan.
llms_forces = Så mycket väger en regel:
llms_warning = Förslag och synpunkter är inte regler, hur bestämt de än är skrivna: återge dem aldrig som beslutade. Det som sidorna kallar oklart ska återges som oklart. Bakom varje regel står var i källan den finns.

# Tillgänglighet
accessibility_statement = Tillgänglighetsredogörelse
accessibility_lead = Så uppfyller handboken lagen om tillgänglighet till digital offentlig service (2018:1937), de brister som finns och hur du anmäler dem.
accessibility_service = Tjänst
accessibility_body = Offentlig aktör
accessibility_status = Hur tillgänglig är den?
compliance_full = Den är helt förenlig med lagen.
compliance_partial = Den är delvis förenlig med lagen. Bristerna står nedan.
compliance_none = Den är inte förenlig med lagen. Bristerna står nedan.
compliance_unknown = Det är inte bedömt hur väl den uppfyller lagen.
accessibility_faults = Brister
accessibility_faults_none = Inga brister är kända.
why = Skäl
instead = I stället
accessibility_exempt = Undantaget som oskäligt betungande
accessibility_exempt_none = Inget är undantaget.
accessibility_outside = Utanför lagen
accessibility_outside_none = Inget innehåll är angett som utanför lagen.
accessibility_tested = Hur den är bedömd
assessed = Bedömd
method = Metod
updated = Senast uppdaterad
not_stated = Uppgift saknas
accessibility_report = Anmäl en brist
accessibility_report_text = Hittar du något som inte fungerar för dig, eller behöver du undantaget innehåll på ett annat sätt, så hör av dig.
accessibility_form = Formulär för anmälan
accessibility_contact_missing = Kontaktuppgifter saknas.
accessibility_supervision = Tillsyn
accessibility_supervision_text = Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Är du inte nöjd med svaret kan du anmäla det till Digg.
accessibility_supervision_link = Anmäl till Digg

# Rutiner som krävs
coverage = Egna rutiner som krävs
coverage_lead = En del avsnitt i en policy kräver att varje organisation har en egen rutin. Här ser du vilka som har det.
coverage_day = Så ser det ut den { $date }.
coverage_no_day = Handboken har ingen dag att räkna från. Därför säger sidan inte om någon rutin är för gammal.
coverage_total = { $count ->
    [one] 1 krav på en egen rutin
   *[other] { $count } krav på egna rutiner
}
coverage_gaps = Att rätta till
coverage_gaps_none = Ingen organisation som vi känner rutinerna hos saknar någon, och ingen rutin är inaktuell.
coverage_all = Alla krav och organisationer
coverage_not_asked = Omfattas inte
coverage_together = Sammanlagt
files = Samma uppgifter som fil:
as_csv = för kalkylprogram (CSV)
as_json = för program (JSON)
coverage_from = Beslutad av { $organisation }
coverage_decided = Beslutad { $date }
coverage_undated = Odaterad
coverage_overdue = Skulle ha setts över senast { $date }
coverage_changed = Avsnittet har ändrats sedan rutinen granskades
coverage_policy = Policy
coverage_state = Läge
coverage_routine = Rutin
coverage_decided_on = Beslutad
coverage_review_by = Ses över senast
age_days = { $count ->
    [0] i dag
    [one] 1 dag gammal
   *[other] { $count } dagar gammal
}
age_months = { $count ->
    [one] 1 månad gammal
   *[other] { $count } månader gammal
}
age_years = { $count } år gammal
covered_has = Finns
covered_has_text = En beslutad rutin genomför avsnittet.
covered_has_count = { $count ->
    [one] 1 är uppfyllt
   *[other] { $count } är uppfyllda
}
covered_outdated = Inaktuell
covered_outdated_text = Rutinen finns, men den skulle ha setts över, eller så har avsnittet ändrats sedan den granskades.
covered_outdated_count = { $count ->
    [one] 1 har en inaktuell rutin
   *[other] { $count } har inaktuella rutiner
}
covered_lacks = Saknas
covered_lacks_text = Vi känner till organisationens rutiner, och ingen av dem genomför avsnittet.
covered_lacks_count = { $count ->
    [one] 1 saknar rutin
   *[other] { $count } saknar rutin
}
covered_exempt = Undantagen
covered_exempt_text = Organisationen behöver ingen egen rutin. Skälet står i rutan.
covered_exempt_count = { $count ->
    [one] 1 är undantaget
   *[other] { $count } är undantagna
}
covered_unknown = Okänt
covered_unknown_text = Organisationens rutiner finns inte i källorna.
covered_unknown_count = { $count ->
    [one] 1 är okänt
   *[other] { $count } är okända
}

# Vägval
or = eller
and = och
organisation = Organisation
verdict_yes = Ja
verdict_no = Nej
verdict_conditional = Ja, om
verdict_do = Gör så här
verdict_ask = Fråga först
verdict_info = Bra att veta
answer_unsure = Vet inte
answer_or_more = eller mer
answer_or_older = eller äldre
answer_unit_of_age = år
answer_go_on = Fortsätt
answer_none = Inget av detta
answer_but_not = men inte
answer_but_nothing_else = men inget annat
answer_anything = något annat
answer_without = utan
viewing_as = Du tittar som
viewing_change = byt
field_number = Skriv svaret i siffror
field_several = Kryssa för allt som stämmer
field_or = Eller välj här:
field_tick_one = Kryssa för minst ett.
field_number_between = Skriv ett heltal från { $from } till { $to }.
field_number_from = Skriv ett heltal, { $from } eller mer.
keys_on = Siffertangenterna 1–9 väljer svar.
keys_off = Siffertangenterna är avstängda.
keys_stop = Stäng av
keys_start = Slå på
unsure_title = Ta reda på svaret: { $question }
unsure_intro = Resten hänger på svaret. Så här kan det bli:
tree_organisation = Vilken organisation gäller det?
tree_organisation_why = Olika organisationer har olika regler.
tree_previous = (ditt tidigare svar)
tree_progress = Fråga { $number }. { $left ->
    [0] Det är den sista.
    [one] Sedan som mest en fråga till.
   *[other] Sedan som mest { $left } frågor till.
}
tree_progress_start = { $left ->
    [0] Det är den enda frågan.
    [one] Sedan som mest en fråga till.
   *[other] Sedan som mest { $left } frågor till.
} Inget sparas.
tree_possible = { $open ->
    [one] Ett av { $all } utfall är fortfarande möjligt
   *[other] { $open } av { $all } utfall är fortfarande möjliga
}
tree_possible_start = { $all ->
    [one] Ett utfall är möjligt
   *[other] { $all } utfall är möjliga
}
tree_restart = Börja om
tree_progress_state = { $left ->
    [0] Det är den sista frågan.
    [one] Sedan som mest en fråga till.
   *[other] Sedan som mest { $left } frågor till.
}
tree_variant = läge { $count }
tree_untold = Sidan vet inte vad du har svarat. Den visar det som gäller efter alla svar som leder hit.
tree_trail_so_far = Dina svar hittills
tree_trail = Dina svar
tree_change = Ändra
tree_change_which = svaret på ”{ $question }”
tree_why = Därför frågar vi
tree_about = Om vägvalet

# Utfall
outcome_steps = Gör så här nu
outcome_contacts = Fråga
outcome_rules = Reglerna bakom svaret
outcome_documents = Det här säger dokumenten
outcome_open = Det som är oklart
outcome_answered = Frågor som har fått svar
outcome_continue = Gå vidare: { $title }
outcome_holds_for = Gäller för: { $organisation }.
outcome_holds_for_all = Samma svar för: { $organisations }.
outcome_rests_on_proposal = Vilar på ett förslag som inte är beslutat.
outcome_rests_on_opinion = Vilar på en synpunkt, inte på en regel.
outcome_left_open = Dokumenten ger inget säkert svar.
quote_read_section = Läs avsnittet
quote_unclear = Det är oklart om ”{ $document }” gäller.
void_word = Inget besked
void_on = Reglerna gäller inte den { $date }
void_length = Inget besked den här dagen
void_text = Svaret på de här frågorna bygger på texter som inte gäller den dag som handboken visar. Därför ger vägvalet inget besked.
void_tree = Vägvalet bygger på texter som inte gäller den dag som handboken visar, i någon organisation. Därför ställer det inga frågor och ger inget besked.
void_partly = En del av det som svaret bygger på gäller inte den här dagen
void_partly_text = Svaret bygger på det som är kvar. Det här är borttaget:
void_ground = En del av det som vägvalet bygger på gäller inte den här dagen
void_ground_text = Vägvalet ger inga svar som bara bygger på det här:
void_no_map = Kartan och häftet visar reglerna på handbokens egen dag och finns därför inte här.
reasons = Det som avgjorde
reasons_all = { $count ->
    [one] Ditt svar avgjorde. Med ett annat kunde det ha blivit något annat.
   *[other] Alla dina svar avgjorde. Med ett annat svar på någon av frågorna kunde det ha blivit något annat.
}
reasons_none = Svaret hade blivit detsamma vad du än hade svarat.
reasons_shaping = Det här påverkade vad svaret innehåller
reasons_idle = Det här påverkade inte svaret
reasons_perhaps_fewer = Inget av svaren går att ta bort, men det kan finnas en kortare förklaring. Vägvalet är för stort för att pröva alla.
what_if = Om du hade svarat något annat
what_if_intro = Ett svar i taget ändras. De andra är som du svarade.
what_if_unfold = Visa { $count } andra svar
what_if_given = Du svarade: { $answer }
what_if_other = Ett annat svar
what_if_then = Då blir det
what_if_same = Samma svar som nu
what_if_next = Nästa fråga: { $question }
what_if_open = Det som fortfarande är öppet
record = Spara som underlag
record_intro = Dina svar sparas inte. Din webbläsare kan minnas vilken organisation du valde. Kopiera texten till ärendet om beslutet behöver dokumenteras.
record_copy = Kopiera
record_copied = Kopierat
record_refused = Texten är markerad. Kopiera den med Ctrl och C.
record_print = Skriv ut
record_address = Sidans adress leder alltid till de här svaren:
record_link = länk till sidan
record_untold = Dina svar står inte i texten, för sidan vet inte vilka de är. Lägg till dem om de behövs.
record_private = Sidans adress avslöjar inte vad du har svarat.

# Om ett vägval
tree_for = För vem
tree_audience = Skrivet för
tree_owner = Ansvarig
tree_review_by = Ses över senast
tree_figures = { $questions ->
    [one] En fråga
   *[other] { $questions } frågor
} och { $outcomes ->
    [one] ett utfall
   *[other] { $outcomes } utfall
}. { $paths ->
    [one] En väg leder genom dem
   *[other] { $paths } vägar leder genom dem
}, och den längsta har { $longest ->
    [one] en fråga
   *[other] { $longest } frågor
}.
tree_figures_countless = { $questions ->
    [one] En fråga
   *[other] { $questions } frågor
} och { $outcomes ->
    [one] ett utfall
   *[other] { $outcomes } utfall
}. Fler vägar än som går att räkna leder genom dem, och den längsta har { $longest ->
    [one] en fråga
   *[other] { $longest } frågor
}.
tree_verdict_count = { $count ->
    [one] ett utfall
   *[other] { $count } utfall
}
tree_go = Starta
tree_grounds = Det här vilar vägvalet på
tree_scenarios = Prövade fall
tree_scenarios_intro = Varje gång handboken byggs prövas de här fallen. Blir svaret ett annat stoppas bygget.
tree_scenario = Fall
tree_leads_to = Det blir
tree_paths = Alla vägar
tree_paths_count = { $count ->
    [one] En väg genom frågorna.
   *[other] { $count } vägar genom frågorna, en rad för varje.
}
tree_answers = Svar i ordning
tree_states = Alla frågor
tree_states_intro = Vägarna genom vägvalet är för många för att räknas upp. Här står i stället varje fråga, och vart varje svar leder. En fråga som kan följa på svar med olika regler står en gång för varje läge.
tree_states_count = { $count ->
    [one] En fråga med sina svar.
   *[other] { $count } frågor med sina svar.
}
tree_question = Fråga
tree_answer = Svar
tree_file = Hämta som tabell (CSV)
tree_verdict = Utslag
tree_outcome = Utfall
tree_page = Sida

# Kartan
map = Hela vägvalet
map_intro = Börja överst och gå nedåt. Står det flera rader under ett svar gäller den första som stämmer. Siffran visar var frågan finns när flera vägar leder dit.
map_as_table = Kartan som tabell
map_table_caption = En rad för varje regel. Läs raderna under en fråga uppifrån: den första som stämmer gäller.
map_file = Hämta kartan som tabell (CSV)
map_leads_to = Leder till
map_leads = leder till
map_go_to = gå till
map_number = Nummer
map_question = Fråga
map_answer = Svar
map_condition = Villkor
map_goes_to = Gå till nummer
map_open = det som fortfarande är möjligt
map_rest = I övriga fall
map_anything = Vad du än svarar
map_tree = Annat vägval
quoted = ”{ $text }”
condition_if = om { $condition }
condition_for = för { $organisations }
condition_for_others = för alla utom { $organisations }
condition_otherwise = annars
condition_answer = svaret på fråga { $number } är { $answer }
condition_not_answer = svaret på fråga { $number } inte är { $answer }
condition_chosen = { $answer } är valt i fråga { $number }
condition_not_chosen = { $answer } inte är valt i fråga { $number }
condition_none = inget är valt i fråga { $number }
condition_some = något är valt i fråga { $number }
condition_some_of_this = något av detta
condition_asked = du har svarat på fråga { $number }
condition_not_asked = du inte har svarat på fråga { $number }
condition_ended = ”{ $tree }” slutade med { $answer }
condition_not_ended = ”{ $tree }” inte slutade med { $answer }
condition_gone_through = du har gått igenom ”{ $tree }”
condition_not_gone_through = du inte har gått igenom ”{ $tree }”
condition_organisation = organisationen är { $organisations }
condition_not_organisation = organisationen inte är { $organisations }
condition_exactly = { $answer }
condition_not = inte { $answer }
condition_below = under { $answer }
condition_at_most = högst { $answer }
condition_above = över { $answer }
condition_at_least = minst { $answer }

# Häftet
booklet = Häfte för utskrift
booklet_intro = Börja vid 1. Kryssa för ditt svar och gå till numret efter pilen. Står det flera rader under ett svar gäller den första som stämmer. Du är framme när du kommer till ett svar i den andra delen.
booklet_questions = Frågorna
booklet_answers = Svaren
booklet_given = Har du redan svarat på fråga { $number }? Välj samma svar här.
booklet_find_out = ta reda på svaret innan du går vidare
booklet_print = Skriv ut sidan från webbläsarens meny.
booklet_rests = Vilar på
booklet_continue = Gå sedan igenom ”{ $title }”.
