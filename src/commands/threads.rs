//! Keeps the number of threads within the memory that the system lets us have.
//!
//! Does not change anything where there is no limit: then there is a thread for each core.

/// The room that a thread may ask for, whether it uses it or not.
const ROOM: u64 = 128 << 20;

/// Starts as many threads as have room; called once, before any work.
pub(crate) fn fit() {
    if let Some(limit) = limit() {
        let room = usize::try_from(limit / ROOM).unwrap_or(usize::MAX).max(1);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        // Threads that run already are as good.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(room.min(cores)).build_global();
    }
}

/// Returns how many bytes we may ask for, if there is a limit.
#[cfg(unix)]
fn limit() -> Option<u64> {
    rustix::process::getrlimit(rustix::process::Resource::As).current
}

/// Returns how many bytes we may ask for, if there is a limit.
#[cfg(not(unix))]
fn limit() -> Option<u64> {
    None
}
