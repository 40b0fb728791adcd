//! Turns the text of a condition, such as `person = ja and not organisation in ostermalm`, into a guard draft.
//!
//! Does not know which facts and values there are: that is [`crate::resolve`].

mod token;

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Report};
use crate::model::guard::Comparison;
use crate::parse::decode;
use crate::parse::draft::{ComparisonDraft, GuardDraft, Name, Sign};
use crate::parse::guard::token::{Mark, Token, tokens};
use crate::parse::yaml::Yaml;
use crate::rules::bad_guard;
use crate::source::{Excerpt, Spanned};

/// The deepest nesting of parentheses and `not`.
const DEPTH_LIMIT: usize = 32;

/// The words that are no names of facts.
const WORDS: [&str; 7] = ["and", "or", "not", "in", "has", "asked", "organisation"];

/// Why a condition could not be read.
type Mistake = Box<Diagnostic>;

/// Returns the condition that a value says.
pub fn guard(yaml: &Yaml, report: &mut Report) -> Option<Spanned<GuardDraft>> {
    let excerpt = decode::prose(yaml, report)?;
    let tokens = tokens(&excerpt.text);
    let mut reader = Reader { excerpt: &excerpt, tokens: &tokens, next: 0, depth: 0 };
    match reader.whole() {
        Ok(guard) => Some(Spanned::new(guard, yaml.span)),
        Err(mistake) => {
            report.push(*mistake);
            None
        }
    }
}

/// Returns a condition written in one way: its words and marks with one blank between them.
#[must_use]
pub fn plain(text: &str) -> String {
    let words: Vec<_> = tokens(text).into_iter().map(|token| &text[token.range]).collect();
    words.join(" ")
}

struct Reader<'a> {
    excerpt: &'a Excerpt,
    tokens: &'a [Token],
    next: usize,
    depth: usize,
}

impl Reader<'_> {
    fn whole(&mut self) -> Result<GuardDraft, Mistake> {
        let guard = self.any()?;
        match self.tokens.get(self.next) {
            None => Ok(guard),
            Some(_) => Err(self.mistake("`and`, `or` or the end of the condition")),
        }
    }

    /// Reads conditions with `or` between them.
    fn any(&mut self) -> Result<GuardDraft, Mistake> {
        let mut guards = vec![self.all()?];
        while self.takes_word("or") {
            guards.push(self.all()?);
        }
        Ok(one_or(guards, GuardDraft::Or))
    }

    /// Reads conditions with `and` between them.
    fn all(&mut self) -> Result<GuardDraft, Mistake> {
        let mut guards = vec![self.one()?];
        while self.takes_word("and") {
            guards.push(self.one()?);
        }
        Ok(one_or(guards, GuardDraft::And))
    }

    /// Reads a condition without `and` and `or`, except in parentheses.
    fn one(&mut self) -> Result<GuardDraft, Mistake> {
        self.depth += 1;
        if self.depth > DEPTH_LIMIT {
            return Err(Box::new(bad_guard::deep(DEPTH_LIMIT, self.excerpt.part(self.here()))));
        }
        let guard = if self.takes_word("not") {
            GuardDraft::Not(Box::new(self.one()?))
        } else if self.takes(Mark::Open) {
            let inner = self.any()?;
            self.expect(Mark::Close, "`and`, `or` or `)`")?;
            inner
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(guard)
    }

    /// Reads `asked fact`, `organisation in a | b` or a fact and what it is compared with.
    fn comparison(&mut self) -> Result<GuardDraft, Mistake> {
        if self.takes_word("asked") {
            return Ok(GuardDraft::Asked(self.name("the id of a question")?));
        }
        if self.takes_word("organisation") {
            if !self.takes_word("in") {
                return Err(self.mistake("`in`"));
            }
            return Ok(GuardDraft::Organisation(self.names("the id of an organisation")?));
        }
        let fact = self.name("the id of a question, `organisation`, `asked` or `not`")?;
        let sign = self.sign()?;
        let values = match sign.value {
            Sign::Is | Sign::IsNot | Sign::Has => self.names("the id of an answer")?,
            // Of several bounds one alone would count.
            Sign::Order(_) => vec![self.name("a whole number")?],
        };
        Ok(GuardDraft::Compares(ComparisonDraft { fact, sign, values }))
    }

    /// Reads how a fact is compared.
    fn sign(&mut self) -> Result<Spanned<Sign>, Mistake> {
        let place = self.excerpt.part(self.here());
        let found = self.tokens.get(self.next).map(|token| &self.excerpt.text[token.range.clone()]);
        let Some(sign) = found.and_then(sign) else {
            return Err(self.mistake("`=`, `!=`, `<`, `>` or `has`"));
        };
        self.next += 1;
        Ok(Spanned::new(sign, place))
    }

    /// Reads names with `|` between them.
    fn names(&mut self, wanted: &str) -> Result<Vec<Name>, Mistake> {
        let mut names = vec![self.name(wanted)?];
        while self.takes(Mark::Bar) {
            names.push(self.name(wanted)?);
        }
        Ok(names)
    }

    fn name(&mut self, wanted: &str) -> Result<Name, Mistake> {
        let word = self.tokens.get(self.next).filter(|token| token.mark == Mark::Word);
        let word = word
            .map(|token| token.range.clone())
            .filter(|word| !WORDS.contains(&&self.excerpt.text[word.clone()]));
        let Some(word) = word else { return Err(self.mistake(wanted)) };
        self.next += 1;
        Ok(Name::new(self.excerpt.text[word.clone()].to_owned(), self.excerpt.part(word)))
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let found =
            self.tokens.get(self.next).is_some_and(|token| &self.excerpt.text[token.range.clone()] == word);
        self.next += usize::from(found);
        found
    }

    fn takes(&mut self, mark: Mark) -> bool {
        let found = self.tokens.get(self.next).is_some_and(|token| token.mark == mark);
        self.next += usize::from(found);
        found
    }

    fn expect(&mut self, mark: Mark, wanted: &str) -> Result<(), Mistake> {
        if self.takes(mark) { Ok(()) } else { Err(self.mistake(wanted)) }
    }

    /// Returns the token that comes next, or the last one if none does.
    fn here(&self) -> Range<usize> {
        let token = self.tokens.get(self.next).or(self.tokens.last());
        token.map_or(0..self.excerpt.text.len(), |token| token.range.clone())
    }

    /// Says what is wanted where something else stands, or nothing.
    fn mistake(&self, wanted: &str) -> Mistake {
        let place = self.excerpt.part(self.here());
        let found = self.tokens.get(self.next).map(|token| &self.excerpt.text[token.range.clone()]);
        Box::new(match found {
            Some(found) => bad_guard::unexpected(found, wanted, place),
            None => bad_guard::ends(wanted, place),
        })
    }
}

/// Returns what a word or mark says of how a fact is compared.
fn sign(text: &str) -> Option<Sign> {
    match text {
        "=" => Some(Sign::Is),
        "!=" => Some(Sign::IsNot),
        "<" => Some(Sign::Order(Comparison::Below)),
        "<=" => Some(Sign::Order(Comparison::AtMost)),
        ">" => Some(Sign::Order(Comparison::Above)),
        ">=" => Some(Sign::Order(Comparison::AtLeast)),
        "has" => Some(Sign::Has),
        _ => None,
    }
}

/// Returns the only guard, or all of them joined.
fn one_or(mut guards: Vec<GuardDraft>, join: fn(Vec<GuardDraft>) -> GuardDraft) -> GuardDraft {
    match guards.pop() {
        Some(only) if guards.is_empty() => only,
        last => {
            guards.extend(last);
            join(guards)
        }
    }
}
