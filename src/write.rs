//! Writes a site: asks for pages in parallel, drops each when written, publishes in one step; the only writer of a build.
//!
//! Does not delete what it did not write; see the owner mark.
