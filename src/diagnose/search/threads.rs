//! Threads that share work by taking turns.

use std::panic::resume_unwind;
use std::thread;

/// Runs a task with each item, each on a thread of its own; one item needs none. Results come in the order of the items.
pub(super) fn each<I: Send, T: Send>(items: &mut [I], task: impl Fn(&mut I) -> T + Sync) -> Vec<T> {
    match items {
        [one] => vec![task(one)],
        several => thread::scope(|scope| {
            let running: Vec<_> = several
                .iter_mut()
                .map(|item| scope.spawn(|| task(item)))
                .collect();
            running.into_iter().map(joined).collect()
        }),
    }
}

/// Runs two tasks, the first on a thread of its own where there may be several.
pub(super) fn both<A: Send, B>(
    several: bool,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if !several {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (joined(one), other)
    })
}

/// What a thread returned, once it has.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread
        .join()
        .unwrap_or_else(|panicked| resume_unwind(panicked))
}
