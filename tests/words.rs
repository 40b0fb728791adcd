//! Holds that compounds come apart as tests/search/words.tsv judges, which was written before the splitter.

use std::collections::HashMap;

use vagval::search::swedish::Swedish;

const JUDGED: &str = include_str!("search/words.tsv");

/// Returns each judged word with its parts as judged and as found.
fn judged() -> Vec<(&'static str, String)> {
    let swedish = Swedish::new(HashMap::new());
    let lines = JUDGED.lines().filter(|line| !line.starts_with('#'));
    let columns = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    columns.map(|columns| (columns[1], found(&swedish, columns[0]))).collect()
}

fn found(swedish: &Swedish, word: &str) -> String {
    let parts: Vec<_> = swedish.parts(word).iter().map(|part| part.text).collect();
    if parts.is_empty() { word.to_owned() } else { parts.join("|") }
}

#[test]
fn what_is_taken_apart_comes_apart_rightly() {
    let judged = judged();
    let apart: Vec<_> = judged.iter().filter(|(_, found)| found.contains('|')).collect();
    let wrong: Vec<_> = apart.iter().filter(|(wanted, found)| wanted != found).collect();
    assert!(
        judged.len() >= 600 && 100 * wrong.len() <= apart.len(),
        "{} of {}: {wrong:#?}",
        wrong.len(),
        apart.len()
    );
}

#[test]
fn compounds_are_taken_apart() {
    let judged = judged();
    let compounds: Vec<_> = judged.iter().filter(|(wanted, _)| wanted.contains('|')).collect();
    let missed: Vec<_> = compounds.iter().filter(|(wanted, found)| wanted != found).collect();
    assert!(
        compounds.len() >= 350 && 100 * missed.len() <= 4 * compounds.len(),
        "{} missed: {missed:#?}",
        missed.len()
    );
}
