//! How long trees take to compile: those of the repository, and generated ones of three shapes at three sizes.
//!
//! `cargo bench --bench compile`. Nothing here is a test: a busy machine would decide.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use vagval::diagnostic::Report;
use vagval::model::handbook::Handbook;
use vagval::resolve::Options;
use vagval::source::Sources;
use vagval::{check, compile, load, parse, resolve};

criterion_group!(compiling, repository, shapes);
criterion_main!(compiling);

fn repository(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = load::project(root, &mut Report::default()).expect("the repository can be read");
    let handbook = handbook(&sources);
    let mut group = criterion.benchmark_group("repository");
    for (id, tree) in &handbook.trees {
        let alone = Handbook { trees: [(id.clone(), tree.clone())].into(), ..handbook.clone() };
        group.bench_function(id.as_str(), |bencher| bencher.iter(|| flows(&alone)));
    }
    group.finish();
}

fn shapes(criterion: &mut Criterion) {
    shape(criterion, "chain", &[100, 1_000, 5_000], chain);
    shape(criterion, "remembered", &[4, 8, 12], remembered);
    shape(criterion, "several", &[3, 6, 9], several);
}

fn shape(criterion: &mut Criterion, name: &str, sizes: &[usize], tree: fn(usize) -> String) {
    let mut group = criterion.benchmark_group(name);
    for size in sizes {
        let rules = "---\ntitle: Rules\nkind: guide\n---\n\nYou may take leave. {#leave}\n";
        let settings =
            "title: Handbook\nlanguage: en\nlimits: { path-pages: 1000000000, address-length: 1000000 }\n";
        let tree = tree(*size);
        let files = [
            ("handbook.yaml", settings),
            ("content/rules.md", rules),
            ("decisions/tree.yaml", tree.as_str()),
        ];
        let handbook = handbook(&load::from_memory(files));
        assert_eq!(handbook.trees.len(), 1, "{name} {size} is a tree");
        group.throughput(Throughput::Elements(*size as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &handbook, |bencher, handbook| {
            bencher.iter(|| flows(handbook));
        });
    }
    group.finish();
}

fn handbook(sources: &Sources) -> Handbook {
    let mut report = Report::default();
    let drafts = parse::drafts(sources, &mut parse::Memory::default(), &mut report);
    let handbook = resolve::handbook(&drafts, &Options::default(), &mut report);
    check::handbook(&handbook, sources, &mut report);
    handbook
}

fn flows(handbook: &Handbook) -> compile::Flows {
    black_box(compile::flows(black_box(handbook), &mut Report::default()))
}

const OUTCOMES: &str = "outcomes:
  granted: { verdict: info, title: Granted, because: [rules#leave] }
  refused: { verdict: info, title: Refused, because: [rules#leave] }
";

/// Returns a tree of questions of which each may end it.
fn chain(size: usize) -> String {
    let mut questions = String::new();
    for number in 0..size {
        let next = if number + 1 < size { format!("q{}", number + 1) } else { "granted".to_owned() };
        let answers = format!("yes: {{ say: \"Yes\", goto: {next} }}, no: {{ say: \"No\", goto: refused }}");
        let _ = writeln!(questions, "  q{number}: {{ ask: Question, answers: {{ {answers} }} }}");
    }
    format!("title: Leave\nstart: q0\nquestions:\n{questions}{OUTCOMES}")
}

/// Returns a tree whose last question turns on whether the answers to all others are the same, two by two.
fn remembered(size: usize) -> String {
    let mut questions = String::new();
    for number in 0..size {
        let answers = "yes: { say: \"Yes\" }, no: { say: \"No\" }";
        let _ = writeln!(
            questions,
            "  q{number}: {{ ask: Question, answers: {{ {answers} }}, goto: q{} }}",
            number + 1
        );
    }
    let pairs: Vec<_> = (0..size).map(|number| format!("(q{number} = yes and last = yes)")).collect();
    let rules: Vec<_> =
        pairs.iter().enumerate().map(|(number, pair)| format!("{{ when: {pair}, to: o{number} }}")).collect();
    let last = format!(
        "  q{size}: {{ ask: Last, answers: {{ yes: {{ say: \"Yes\" }}, no: {{ say: \"No\" }} }}, goto: [ {}, {{ to: refused }} ] }}\n",
        rules.join(", ").replace("last", &format!("q{size}"))
    );
    let outcomes = (0..size).fold(String::new(), |mut outcomes, number| {
        let _ =
            writeln!(outcomes, "  o{number}: {{ verdict: info, title: Outcome, because: [rules#leave] }}");
        outcomes
    });
    format!("title: Leave\nstart: q0\nquestions:\n{questions}{last}{OUTCOMES}{outcomes}")
}

/// Returns a tree that asks for several choices and a number, and reads each by itself.
fn several(size: usize) -> String {
    let choices: Vec<_> = (0..size).map(|number| format!("c{number}: Choice {number}")).collect();
    let rules: Vec<_> =
        (0..size).map(|number| format!("{{ when: things has c{number}, to: o{number} }}")).collect();
    let ages: Vec<_> =
        (1..=size).map(|number| format!("{{ when: age < {}, to: things }}", number * 5)).collect();
    let outcomes = (0..size).fold(String::new(), |mut outcomes, number| {
        let older = format!("{{ when: age > {}, text: Older. }}", number * 5);
        let _ = writeln!(
            outcomes,
            "  o{number}: {{ verdict: info, title: Outcome, because: [rules#leave], notes: [ {older} ] }}"
        );
        outcomes
    });
    format!(
        "title: Leave\nstart: age\nquestions:\n  age: {{ ask: Age, number: {{ max: 200 }}, goto: [ {}, {{ to: things }} ] }}\n  things: {{ ask: Things, choices: {{ {} }}, goto: [ {}, {{ to: refused }} ] }}\n{}{outcomes}",
        ages.join(", "),
        choices.join(", "),
        rules.join(", "),
        OUTCOMES.replace("  granted: { verdict: info, title: Granted, because: [rules#leave] }\n", "")
    )
}
