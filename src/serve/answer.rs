//! Turns a request into an answer: a page of the site, the server's own files, or a refusal in a word.
//!
//! Does not read the disk: what is not in memory does not exist.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderName, StatusCode};
use axum::response::Response;

use crate::failure::in_hand;
use crate::serve::Server;
use crate::serve::gate::Asked;
use crate::serve::overlay::Overlay;
use crate::serve::shown::Now;

/// What pages may do, as they may on the intranet; who may frame them stands in the settings.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

/// Answers a request.
pub(super) async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    let now = server.shown.now();
    let asked = server.gate.asked(request.method(), request.uri(), request.headers());
    let mut response = match asked {
        Ok(Asked::Address(address)) => page(&server, &now, &address),
        Ok(Asked::Own(name)) => own(&server, &now, &name, request.uri().query()),
        Err(status) => refusal(status),
    };
    protect(&mut response, &now);
    response
}

/// Returns a page or file of the site.
fn page(server: &Server, now: &Now, address: &str) -> Response {
    let (script, style) =
        (server.gate.own(&format!("reload.js?build={}", now.build)), server.gate.own("overlay.css"));
    let overlay = Overlay { script: &script, style: &style, trouble: now.trouble.as_deref() };
    let Some(site) = &now.site else {
        return with_body(StatusCode::INTERNAL_SERVER_ERROR, "text/html; charset=utf-8", overlay.alone());
    };
    let bytes = |address: &str| {
        let make = || in_hand::with(address, || site.bytes(address));
        catch_unwind(AssertUnwindSafe(make)).map_err(|panic| in_hand::failure(&*panic).to_string())
    };
    let (status, address, found) = match bytes(address) {
        Ok(None) => (StatusCode::NOT_FOUND, "404.html", bytes("404.html")),
        found => (StatusCode::OK, address, found),
    };
    let kind = media_type(address);
    match found {
        Ok(Some(bytes)) if kind.starts_with("text/html") => with_body(status, kind, overlay.over(&bytes)),
        Ok(Some(bytes)) => with_body(status, kind, bytes),
        Ok(None) => refusal(status),
        Err(broken) => {
            let overlay = Overlay { trouble: Some(&broken), ..overlay };
            with_body(StatusCode::INTERNAL_SERVER_ERROR, "text/html; charset=utf-8", overlay.alone())
        }
    }
}

/// Returns one of the server's own files.
fn own(server: &Server, now: &Now, name: &str, query: Option<&str>) -> Response {
    match name {
        "reload.js" => {
            with_body(StatusCode::OK, "text/javascript; charset=utf-8", include_bytes!("reload.js").to_vec())
        }
        "overlay.css" => {
            with_body(StatusCode::OK, "text/css; charset=utf-8", include_bytes!("overlay.css").to_vec())
        }
        "events" => {
            let seen =
                query.and_then(|query| query.strip_prefix("build=")).and_then(|build| build.parse().ok());
            server.events.listen(seen.is_some_and(|seen: u64| seen != now.build))
        }
        _ => refusal(StatusCode::NOT_FOUND),
    }
}

/// Returns a refusal in a word.
fn refusal(status: StatusCode) -> Response {
    let word = status.canonical_reason().unwrap_or("Refused").to_owned() + "\n";
    let mut response = with_body(status, "text/plain; charset=utf-8", word.into_bytes());
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn with_body(status: StatusCode, kind: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// Adds the headers that keep a page to itself and out of every cache.
fn protect(response: &mut Response, now: &Now) {
    let policy = format!("{POLICY}{}", ancestors(now));
    let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// Returns who may show pages in a frame, by the settings; no setting can add anything else to the policy.
fn ancestors(now: &Now) -> String {
    let named = now.site.iter().flat_map(|site| &site.handbook.settings.frame_ancestors);
    let plain = |site: &&String| !site.contains([';', ',']) && !site.contains(char::is_whitespace);
    let named: Vec<_> = named.filter(plain).map(String::as_str).collect();
    if named.is_empty() { "'none'".to_owned() } else { named.join(" ") }
}

/// Returns the media type of a file by its ending.
fn media_type(address: &str) -> &'static str {
    match address.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xml" => "application/xml",
        "md" => "text/markdown; charset=utf-8",
        "jsonld" => "application/ld+json",
        "txt" => "text/plain; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
