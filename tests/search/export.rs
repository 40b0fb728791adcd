//! What is exported for a search engine is what the site's own search finds.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::demonstration;
use crate::shards::Shards;

#[test]
fn an_engine_is_told_each_section_once() {
    let site = demonstration();
    let shards = Shards::of(site);
    let lines = site.search_lines();
    let lines: Vec<&str> = lines.lines().collect();
    let mut ids = BTreeSet::new();
    for (section, two) in lines.chunks(2).enumerate() {
        let [action, line] = two else { panic!("an action has no section: {two:?}") };
        let (action, line): (Value, Value) = (read(action), read(line));
        assert_eq!(action["index"]["_id"], shards.address(section));
        assert_eq!(action["index"]["_id"], line["address"]);
        assert!(ids.insert(line["address"].to_string()), "{line} stands twice");
    }
    assert_eq!(ids.len(), shards.sections());
}

#[test]
fn an_engine_is_told_all_that_a_section_says() {
    let site = demonstration();
    let shards = Shards::of(site);
    let lines = site.search_lines();
    for (section, line) in lines.lines().skip(1).step_by(2).enumerate() {
        let line = read(line);
        let texts = ["rules", "text"].into_iter().flat_map(|field| line[field].as_array().expect("a list"));
        let told: usize = texts.map(|text| words(text.as_str().expect("a text"))).sum();
        let title = line["title"].as_str().expect("a text");
        assert_eq!(words(title) + told, words(&shards.says(section)), "{line}");
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn read(line: &str) -> Value {
    serde_json::from_str(line).expect("a line is JSON")
}
