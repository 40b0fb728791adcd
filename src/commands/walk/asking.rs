//! Asks the questions of a tree one by one, by number, with a way back.

use std::io::{self, BufRead, Write};

use crate::commands::walk::given::{Given, Walked};
use crate::commands::walk::told;
use crate::compile::paths::Path;
use crate::model::flow::State;

/// A walk through a tree in the terminal.
#[derive(Debug)]
pub struct Asking<'a> {
    walked: Walked<'a>,
    given: Given,
    path: Path,
}

/// What somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// The number of an answer, counted from 0.
    Answer(usize),
    /// Back to the question before.
    Back,
    /// Enough.
    Quit,
    /// Something else.
    Unclear,
}

impl<'a> Asking<'a> {
    /// Begins at the start, or as far as given answers lead.
    #[must_use]
    pub fn new(walked: Walked<'a>, given: Given) -> Self {
        Self { walked, given, path: Path::start() }
    }

    /// Asks until an outcome is left, somebody quits or nothing more is typed.
    pub fn run(&mut self, input: &mut impl BufRead, output: &mut impl Write) -> io::Result<()> {
        writeln!(output, "{}", self.walked.tree.title)?;
        loop {
            self.follow_given(output)?;
            self.show(output)?;
            match self.typed(input, output)? {
                Typed::Answer(exit) => self.path = self.path.clone().and(self.walked.flow, exit),
                Typed::Back => self.go_back(),
                Typed::Quit => return Ok(()),
                Typed::Unclear => writeln!(output, "That is not one of them.")?,
            }
        }
    }

    /// Takes the answers that were given beforehand, and shows them.
    fn follow_given(&mut self, output: &mut impl Write) -> io::Result<()> {
        loop {
            let state = self.state();
            let Some(answer) = self.given.answer(&state.step) else { return Ok(()) };
            let Some(exit) = state.exits.iter().position(|exit| exit.takes(answer)) else {
                return Ok(());
            };
            writeln!(
                output,
                "\n{}\n  {}",
                self.walked.question(&state.step),
                self.walked.say(&state.exits[exit])
            )?;
            self.path = self.path.clone().and(self.walked.flow, exit);
        }
    }

    fn show(&self, output: &mut impl Write) -> io::Result<()> {
        let state = self.state();
        if let Some(outcome) = told::outcome(self.walked, &state.step) {
            return write!(output, "\n{}", told::outcome_text(self.walked, outcome, &self.path));
        }
        writeln!(output, "\n{}", self.walked.question(&state.step))?;
        let mut answers = state.exits.iter().zip(1..);
        answers.try_for_each(|(exit, number)| writeln!(output, "  {number}  {}", self.walked.say(exit)))
    }

    /// Reads a line; the end of the input counts as quitting.
    fn typed(&self, input: &mut impl BufRead, output: &mut impl Write) -> io::Result<Typed> {
        let exits = self.state().exits.len();
        let answers = if exits == 0 { String::new() } else { format!("1–{exits}, ") };
        write!(output, "{answers}b back, q quit: ")?;
        output.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            writeln!(output)?;
            return Ok(Typed::Quit);
        }
        Ok(match line.trim() {
            "b" => Typed::Back,
            "q" => Typed::Quit,
            number => match number.parse::<usize>() {
                Ok(number) if (1..=exits).contains(&number) => Typed::Answer(number - 1),
                Ok(_) | Err(_) => Typed::Unclear,
            },
        })
    }

    /// Goes back one question; what was given for it beforehand is forgotten, or it would be taken again.
    fn go_back(&mut self) {
        if let Some((state, _)) = self.path.taken.pop() {
            self.path.end = state;
            self.given.forget(&self.walked.flow.state(state).step);
        }
    }

    fn state(&self) -> &'a State {
        self.walked.flow.state(self.path.end)
    }
}
