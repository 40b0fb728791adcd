//! Listens for signals, so that a build that is stopped leaves nothing behind.
//!
//! Does not end the work itself: it is asked to stop, and a second signal ends it at once.

use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

use crate::failure::{Failure, Tried};
use crate::write::Stop;

/// Starts to listen; returns what the work is to look at.
pub(super) fn listen() -> Result<Arc<Stop>, Failure> {
    let stop = Arc::new(Stop::default());
    let (ready, is_ready) = mpsc::channel();
    let asked = Arc::clone(&stop);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
    let runtime = runtime.tried(|| "cannot listen for signals".to_owned())?;
    thread::spawn(move || runtime.block_on(hear(&asked, &ready)));
    // Signals that come before the listener would end us without order.
    is_ready.recv().unwrap_or(Ok(())).tried(|| "cannot listen for signals".to_owned())?;
    Ok(stop)
}

#[cfg(unix)]
async fn hear(stop: &Stop, ready: &mpsc::Sender<std::io::Result<()>>) {
    use tokio::signal::unix::{SignalKind, signal};
    /// A write over the limit for file sizes is then an error that we can tell of, and does not end us.
    const TOO_LARGE: i32 = 25;
    let signals = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
        signal(SignalKind::from_raw(TOO_LARGE)),
    );
    let (mut interrupt, mut terminate) = match signals {
        (Ok(interrupt), Ok(terminate), _) => (interrupt, terminate),
        (Err(refusal), _, _) | (_, Err(refusal), _) => {
            let _ = ready.send(Err(refusal));
            return;
        }
    };
    let _ = ready.send(Ok(()));
    for code in [None, Some(())] {
        let exit = tokio::select! {
            _ = interrupt.recv() => { stop.interrupt(); 130 }
            _ = terminate.recv() => { stop.terminate(); 143 }
        };
        if code.is_some() {
            std::process::exit(exit);
        }
    }
}

#[cfg(not(unix))]
async fn hear(stop: &Stop, ready: &mpsc::Sender<std::io::Result<()>>) {
    let _ = ready.send(Ok(()));
    for code in [None, Some(())] {
        if tokio::signal::ctrl_c().await.is_err() {
            return;
        }
        stop.interrupt();
        if code.is_some() {
            std::process::exit(130);
        }
    }
}
