//! What the commands print and how they end, as an author sees it on a terminal.
//!
//! `TRYCMD=overwrite cargo test --test terminal` rewrites the transcripts; read that diff as if it were code.

#[test]
fn the_commands_print_what_their_transcripts_show() {
    trycmd::TestCases::new().case("tests/terminal/*.trycmd").env("RUST_BACKTRACE", "0");
}
