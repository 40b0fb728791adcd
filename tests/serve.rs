//! What the server answers, to whom, and that it shows every change: asked over raw connections, as no browser would.
#![expect(clippy::disallowed_methods, reason = "the tests start the server and change its handbook")]
#![expect(clippy::unwrap_used, reason = "a test that cannot ask fails")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server of a small handbook; it ends with the test.
struct Server {
    child: Child,
    root: PathBuf,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve").join(name);
        let _ = std::fs::remove_dir_all(&root);
        let made = vagval().arg("init").arg(&root).output().unwrap();
        assert!(made.status.success(), "{made:?}");
        let mut serve = vagval();
        serve.args(["serve", "--port", "0", "--root"]).arg(&root);
        let mut child = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let port = address.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { child, root, port }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream
    }

    /// Sends a request as it is written, as the last of its connection; returns all that is answered.
    fn raw(&self, request: &str) -> String {
        let mut stream = self.connect();
        let request = request.replacen("\r\n", "\r\nConnection: close\r\n", 1);
        // The server may have closed a request that is too long before it has ended.
        let _ = stream.write_all(request.as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks for a path with more headers, as our own pages would.
    fn ask(&self, path: &str, headers: &str) -> String {
        self.raw(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{headers}\r\n", self.port))
    }

    /// Returns the status of an answer to a request with these headers and no others.
    fn status(&self, request: &str) -> u16 {
        status(&self.raw(request))
    }

    /// Returns the path of the script that reloads pages, with the secret of the run.
    fn script(&self) -> String {
        let page = self.ask("/", "");
        let start = page.find("/.vagval/").expect("the page has the script");
        page[start..].split('"').next().unwrap().to_owned()
    }

    /// Opens the stream of a page; returns it after the head of the answer.
    fn events(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = self.connect();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port).unwrap();
        let mut stream = BufReader::new(stream);
        let mut line = String::new();
        stream.read_line(&mut line).unwrap();
        assert!(line.contains(" 200 "), "{line}");
        while line != "\r\n" {
            line.clear();
            stream.read_line(&mut line).unwrap();
        }
        stream
    }

    fn change(&self, path: &str, text: &str) {
        std::fs::write(self.root.join(path), text).unwrap();
    }
}

fn vagval() -> Command {
    Command::new(env!("CARGO_BIN_EXE_vagval"))
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
}

/// Returns the first message of a stream, without what keeps it alive.
fn message(stream: &mut BufReader<TcpStream>) -> String {
    let mut line = String::new();
    while !line.starts_with("data:") {
        line.clear();
        assert!(stream.read_line(&mut line).unwrap() > 0, "the stream has ended");
    }
    line.trim().to_owned()
}

#[test]
fn a_page_is_shown_and_kept_to_itself() {
    let server = Server::start("page");
    let page = server.ask("/", "");
    assert_eq!(status(&page), 200);
    assert_eq!(status(&server.ask("/index.html?q=x", "Sec-Fetch-Site: none\r\n")), 200);
    let (head, body) = page.split_once("\r\n\r\n").unwrap();
    for header in [
        "cache-control: no-store",
        "x-content-type-options: nosniff",
        "cross-origin-resource-policy: same-origin",
        "default-src 'none'; script-src 'self';",
        "frame-ancestors 'none'",
    ] {
        assert!(head.contains(header), "{header} is not in {head}");
    }
    assert!(!head.to_lowercase().contains("access-control"), "{head}");
    assert!(body.contains("<main"), "{body}");
}

#[test]
fn only_this_machine_by_its_own_names_is_answered() {
    let server = Server::start("host");
    let port = server.port;
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")] {
        assert_eq!(server.status(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")), 200, "{host}");
    }
    let foreign = [
        format!("Host: handbook.example:{port}\r\n"),
        format!("Host: localhost.example:{port}\r\n"),
        format!("Host: 127.0.0.1.example:{port}\r\n"),
        "Host: 127.0.0.1:1\r\n".to_owned(),
        "Host: localhost\r\n".to_owned(),
        "Host: \r\n".to_owned(),
    ];
    for host in foreign {
        assert_eq!(server.status(&format!("GET / HTTP/1.1\r\n{host}\r\n")), 403, "{host}");
    }
    assert_eq!(server.status("GET / HTTP/1.1\r\n\r\n"), 400, "no host");
    let double = format!("Host: 127.0.0.1:{port}\r\nHost: localhost:{port}\r\n");
    assert_eq!(server.status(&format!("GET / HTTP/1.1\r\n{double}\r\n")), 400, "two hosts");
}

#[test]
fn no_other_site_is_answered() {
    let server = Server::start("origin");
    let own = format!("Origin: http://127.0.0.1:{}\r\nSec-Fetch-Site: same-origin\r\n", server.port);
    assert_eq!(status(&server.ask("/", &own)), 200);
    for headers in [
        "Origin: https://handbook.example\r\n",
        "Origin: null\r\n",
        "Origin: http://127.0.0.1\r\n",
        "Origin: http://localhost:1\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
    ] {
        for path in ["/", "/skript.js", &server.script()] {
            let answer = server.ask(path, headers);
            assert_eq!(status(&answer), 403, "{path} {headers}");
            assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
        }
    }
}

#[test]
fn the_stream_needs_the_secret_of_the_run() {
    let server = Server::start("token");
    assert_eq!(status(&server.ask(&server.script(), "")), 200);
    for path in ["/.vagval/events", "/.vagval/0123456789abcdef0123456789abcdef/events", "/.vagval/"] {
        assert_eq!(status(&server.ask(path, "")), 403, "{path}");
    }
    assert_eq!(status(&server.ask(&server.script().replace("reload.js", "other"), "")), 404);
}

#[test]
fn no_path_leads_to_the_disk() {
    let server = Server::start("paths");
    for path in [
        "/../handbook.yaml",
        "/content/../handbook.yaml",
        "/handbook.yaml",
        "/content/index.md",
        "/%2e%2e/handbook.yaml",
        "/%2e%2e%2fhandbook.yaml",
        "/%252e%252e%252fhandbook.yaml",
        "/..%5chandbook.yaml",
        "/..\\handbook.yaml",
        "//etc/passwd",
        "/etc/passwd?raw??",
        "/index.html%00.yaml",
        "/.git/config",
        "/.env",
        "/.vagval-site.json",
        "/index.html/",
        "/%ff",
        "index.html",
        "*",
        "http://127.0.0.1/",
        "file:///etc/passwd",
    ] {
        let answer = server.ask(path, "");
        assert!((400..500).contains(&status(&answer)), "{path}: {answer}");
        assert!(!answer.contains("title:") && !answer.contains("root:"), "{path}: {answer}");
    }
}

#[test]
fn nothing_can_be_sent() {
    let server = Server::start("methods");
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
        let answer = server.raw(&format!("{method} / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", server.port));
        assert_eq!(status(&answer), 405, "{method}");
        assert!(answer.contains("allow: GET, HEAD"), "{answer}");
    }
    let head = server.raw(&format!("HEAD / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", server.port));
    assert_eq!(status(&head), 200);
    assert!(head.ends_with("\r\n\r\n"), "a body: {head}");
}

#[test]
fn a_request_has_its_limits() {
    let server = Server::start("limits");
    let long = "x".repeat(1 << 20);
    let target = server.status(&format!("GET /{long} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", server.port));
    assert!([0, 414, 431].contains(&target), "{target}");
    let header = status(&server.ask("/", &format!("X: {long}\r\n")));
    assert!([0, 431].contains(&header), "{header}");
    assert_eq!(status(&server.ask("/", "")), 200, "others are served");
}

#[test]
fn half_requests_stand_in_nobodys_way() {
    let server = Server::start("half");
    let mut half: Vec<_> = (0..50).map(|_| server.connect()).collect();
    for stream in &mut half {
        stream.write_all(b"GET / HT").unwrap();
    }
    assert_eq!(status(&server.ask("/", "")), 200);
}

#[test]
fn more_streams_than_are_kept_stand_in_nobodys_way() {
    let server = Server::start("streams");
    let events = server.script().replace("reload.js", "events");
    let mut streams: Vec<_> = (0..100).map(|_| server.events(&events)).collect();
    assert_eq!(status(&server.ask("/", "")), 200);
    let mut rest = String::new();
    streams[0].read_line(&mut rest).unwrap();
    assert_eq!(rest, "0\r\n", "the oldest stream has ended, and told of nothing");
}

const RULES: &str = "---\ntitle: Rules\nkind: guide\n---\n\n";

#[test]
fn a_change_is_shown_at_once() {
    let server = Server::start("change");
    let events = server.script().replace("reload.js", "events");
    let mut stream = server.events(&events);
    server.change("content/rules.md", &format!("{RULES}You may take leave.\n"));
    assert_eq!(message(&mut stream), "data: reload");
    assert_eq!(status(&server.ask("/rules.html", "")), 200);
    // A page that was away is told when it comes back.
    assert_eq!(message(&mut server.events(&events)), "data: reload");
}

#[test]
fn a_mistake_is_shown_over_the_last_good_page_and_heals() {
    let server = Server::start("mistake");
    let mut stream = server.events(&server.script().replace("reload.js", "events"));
    server.change("content/rules.md", &format!("{RULES}You may [take leave](<nowhere&.md>).\n"));
    assert_eq!(message(&mut stream), "data: reload");
    let page = server.ask("/", "");
    assert_eq!(status(&page), 200);
    assert!(page.contains("error[broken-link]") && page.contains("nowhere&amp;.md"), "{page}");
    assert!(page.contains("<main"), "the last good page stays: {page}");
    let mut stream = server.events(&server.script().replace("reload.js", "events"));
    server.change("content/rules.md", &format!("{RULES}You may take leave.\n"));
    assert_eq!(message(&mut stream), "data: reload");
    assert!(!server.ask("/", "").contains("vagval-report"));
}

#[test]
fn a_file_saved_by_renaming_is_seen_every_time() {
    let server = Server::start("renaming");
    for word in ["first", "second", "third"] {
        let mut stream = server.events(&server.script().replace("reload.js", "events"));
        server.change("content/.rules.md.swp", &format!("{RULES}The {word} word.\n"));
        std::fs::rename(server.root.join("content/.rules.md.swp"), server.root.join("content/rules.md"))
            .unwrap();
        assert_eq!(message(&mut stream), "data: reload");
        assert!(server.ask("/rules.html", "").contains(word));
    }
}

#[test]
fn litter_and_output_are_no_change() {
    let server = Server::start("litter");
    let mut stream = server.events(&server.script().replace("reload.js", "events"));
    server.change("content/index.md~", "litter");
    server.change("content/.index.md.swp", "litter");
    let built = vagval().args(["build", "-q", "--root"]).arg(&server.root).output().unwrap();
    assert!(built.status.success(), "{built:?}");
    server.change("content/rules.md", &format!("{RULES}You may take leave.\n"));
    assert_eq!(message(&mut stream), "data: reload");
    let script = server.script();
    assert!(script.ends_with("?build=2"), "one change, not more: {script}");
}

#[test]
fn a_port_that_is_taken_is_named() {
    let server = Server::start("port");
    let port = server.port.to_string();
    let second = vagval().args(["serve", "--port", &port, "--root"]).arg(&server.root).output().unwrap();
    assert_eq!(second.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&second.stderr).contains(&format!("port {port} is taken")));
}

#[test]
fn a_handbook_that_goes_away_ends_the_server() {
    let mut server = Server::start("away");
    std::fs::remove_dir_all(&server.root).unwrap();
    assert_eq!(server.child.wait().unwrap().code(), Some(3));
}
