//! Judges a request before it is answered: it must come from this machine's browser, from our own pages, for an address.
//!
//! Does not know which addresses exist.

use std::hash::{BuildHasher, RandomState};

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use percent_encoding::percent_decode_str;

/// Where the server's own files stand; no file of a site begins with a full stop.
const OWN: &str = ".vagval/";

/// Lets requests through, and knows the secret of this run.
pub(super) struct Gate {
    /// The names under which a browser reaches us.
    hosts: [String; 3],
    /// A number that no other site can know.
    token: String,
}

/// What a request asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A page or file of the site.
    Address(String),
    /// One of the server's own files, asked for with the secret.
    Own(String),
}

impl Gate {
    /// Returns the gate of a server on a port.
    pub(super) fn new(port: u16) -> Self {
        let hosts = ["127.0.0.1", "[::1]", "localhost"].map(|host| format!("{host}:{port}"));
        let (one, other) = (RandomState::new().hash_one(port), RandomState::new().hash_one(port));
        Self { hosts, token: format!("{one:016x}{other:016x}") }
    }

    /// Returns the path of one of the server's own files, with the secret of this run.
    pub(super) fn own(&self, name: &str) -> String {
        format!("/{OWN}{}/{name}", self.token)
    }

    /// Returns what a request asks for, or why it is refused.
    pub(super) fn asked(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<Asked, StatusCode> {
        let host = self.host(headers)?;
        expect_own_pages(host, headers)?;
        if uri.authority().is_some() || uri.scheme().is_some() {
            return Err(StatusCode::BAD_REQUEST);
        }
        if method != Method::GET && method != Method::HEAD {
            return Err(StatusCode::METHOD_NOT_ALLOWED);
        }
        let address = address(uri.path())?;
        let Some(own) = address.strip_prefix(OWN) else { return plain(address) };
        match own.split_once('/') {
            Some((token, name)) if token == self.token => Ok(Asked::Own(name.to_owned())),
            _ => Err(StatusCode::FORBIDDEN),
        }
    }

    /// Returns the host that was asked, if it is us: another name for this machine can belong to another site.
    fn host<'a>(&self, headers: &'a HeaderMap) -> Result<&'a str, StatusCode> {
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(StatusCode::BAD_REQUEST) };
        let host = host.to_str().map_err(|_| StatusCode::BAD_REQUEST)?;
        let is_us = self.hosts.iter().any(|own| own == host);
        if is_us { Ok(host) } else { Err(StatusCode::FORBIDDEN) }
    }
}

/// Refuses what another site's page asks for.
fn expect_own_pages(host: &str, headers: &HeaderMap) -> Result<(), StatusCode> {
    let own = format!("http://{host}");
    let mut origins = headers.get_all(ORIGIN).iter();
    let mut sites = headers.get_all("sec-fetch-site").iter();
    let is_own = origins.all(|origin| origin == own.as_str())
        && sites.all(|site| site == "same-origin" || site == "none");
    if is_own { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
}

/// Returns the address that a path names, decoded once.
fn address(path: &str) -> Result<String, StatusCode> {
    let decoded = percent_decode_str(path).decode_utf8().map_err(|_| StatusCode::BAD_REQUEST)?;
    let address = decoded.strip_prefix('/').ok_or(StatusCode::BAD_REQUEST)?;
    let is_odd = |letter: char| letter.is_control() || matches!(letter, '%' | '\\' | '#' | '?');
    if address.chars().any(is_odd) {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(if address.is_empty() { "index.html".to_owned() } else { address.to_owned() })
}

/// Refuses addresses with parts that are empty, hidden or lead up.
fn plain(address: String) -> Result<Asked, StatusCode> {
    if address.split('/').any(|part| part.is_empty() || part.starts_with('.')) {
        return Err(StatusCode::NOT_FOUND);
    }
    Ok(Asked::Address(address))
}
