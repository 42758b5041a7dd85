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
            let done = running.into_iter().map(|thread| {
                thread
                    .join()
                    .unwrap_or_else(|panicked| resume_unwind(panicked))
            });
            done.collect()
        }),
    }
}
