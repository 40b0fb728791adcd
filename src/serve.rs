//! Shows the site while it is written: a server on this machine that makes one page at a time from memory, and watches.
//!
//! Does not write to the disk, does not read it for a request, and does not answer anyone but this machine's browser.

mod answer;
mod connection;
mod events;
mod gate;
mod overlay;
mod shown;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;

pub use shown::Shown;
pub use watch::{Changes, Watch};

use crate::failure::{Cause, Failure, Tried};
use crate::serve::events::Events;
use crate::serve::gate::Gate;

/// What every request is answered from.
struct Server {
    gate: Gate,
    shown: Arc<Shown>,
    events: Arc<Events>,
}

/// A server that has its port and does not answer yet.
#[derive(Debug)]
pub struct Listening {
    listener: TcpListener,
    port: u16,
}

impl Listening {
    /// Takes a port of this machine; 0 takes any that is free.
    pub async fn on(port: u16) -> Result<Self, Failure> {
        let listener = match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Ok(listener) => listener,
            Err(refusal) if refusal.kind() == std::io::ErrorKind::AddrInUse => {
                let failure = Failure::environment(format!("port {port} is taken"));
                return Err(failure.help(format!("take another with `--port {}`", port.wrapping_add(1))));
            }
            Err(refusal) => return Err(refusal).tried(|| format!("cannot listen on port {port}")),
        };
        let port = listener.local_addr().tried(|| "cannot tell the port".to_owned())?.port();
        Ok(Self { listener, port })
    }

    /// Returns the address to type into a browser.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers what is asked until somebody asks to stop.
    pub async fn serve(self, shown: Arc<Shown>) -> Failure {
        let events = Arc::new(Events::default());
        shown.tell(&events);
        let server = Server { gate: Gate::new(self.port), shown, events };
        let router = Router::new().fallback(answer::answer).with_state(Arc::new(server));
        tokio::select! {
            () = connection::accept(self.listener, router) => Failure::bug("the server stopped listening"),
            cause = stopped() => Failure { cause, title: "stopped".to_owned(), help: Vec::new() },
        }
    }
}

/// Waits until somebody asks to stop.
#[cfg(unix)]
async fn stopped() -> Cause {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => Cause::Interrupt,
        _ = terminate.recv() => Cause::Termination,
    }
}

/// Waits until somebody asks to stop.
#[cfg(not(unix))]
async fn stopped() -> Cause {
    let _ = tokio::signal::ctrl_c().await;
    Cause::Interrupt
}
