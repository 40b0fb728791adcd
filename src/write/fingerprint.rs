//! Turns all that decides the bytes of a site into one fingerprint: the files, the flags and this very tool.

use crate::resolve::Options;
use crate::source::Sources;

/// Returns the fingerprint of a site before it is made; equal fingerprints mean equal sites.
#[must_use]
pub fn fingerprint(sources: &Sources, options: &Options) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |bytes: &[u8]| {
        // The length first, so that no two lists of pieces read the same.
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    add(env!("CARGO_PKG_VERSION").as_bytes());
    add(env!("VAGVAL_SOURCES").as_bytes());
    add(options.day.map(|day| day.to_string()).unwrap_or_default().as_bytes());
    add(&[u8::from(options.drafts)]);
    for file in sources.texts() {
        add(file.path.as_bytes());
        add(file.text.as_bytes());
    }
    for asset in sources.assets.values() {
        add(asset.path.as_bytes());
        add(&asset.bytes);
    }
    hasher.finalize().to_hex()[..32].to_owned()
}
