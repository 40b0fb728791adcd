//! Tells open pages that there is something new to see: one word, and nothing of what has changed.
//!
//! Does not keep more than a few listeners: the oldest has to go.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_core::Stream;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// The most pages that listen at once.
const LISTENERS: usize = 64;

/// The open pages.
#[derive(Debug, Default)]
pub(super) struct Events {
    listeners: Mutex<VecDeque<Sender<()>>>,
}

impl Events {
    /// Returns the stream for a page; one that shows an older build is told at once.
    pub(super) fn listen(&self, is_old: bool) -> Response {
        let (sender, receiver) = channel(1);
        if is_old {
            let _ = sender.try_send(());
        }
        if let Ok(mut listeners) = self.listeners.lock() {
            listeners.retain(|one| !one.is_closed());
            if listeners.len() == LISTENERS {
                listeners.pop_front();
            }
            listeners.push_back(sender);
        }
        let keep_alive = KeepAlive::new().interval(Duration::from_secs(15));
        Sse::new(Reloads(receiver)).keep_alive(keep_alive).into_response()
    }

    /// Tells every open page.
    pub(super) fn reload(&self) {
        if let Ok(mut listeners) = self.listeners.lock() {
            // A full channel holds the word already.
            listeners.retain(|one| !matches!(one.try_send(()), Err(TrySendError::Closed(()))));
        }
    }
}

/// The stream of one page.
struct Reloads(Receiver<()>);

impl Stream for Reloads {
    type Item = Result<Event, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|told| told.map(|()| Ok(Event::default().data("reload"))))
    }
}
