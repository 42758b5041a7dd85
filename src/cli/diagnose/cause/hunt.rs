//! The search with a clock: the library is told when to stop, and a person on a terminal sees how far it is.

use std::num::NonZero;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::failure::Failure;
use crate::cli::question::duration;
use crate::cli::session::Session;
use crate::diagnose::mistakes::Case;
use crate::diagnose::search::{Limits, Searched, search};
use crate::text::diagnosis as words;

/// How long a search may take where nobody says.
const BUDGET: Duration = Duration::from_secs(2);
/// The most threads that it takes.
const THREADS: usize = 8;
/// How often progress is shown.
const REFRESH: Duration = Duration::from_millis(100);

/// How far a search may go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    budget: Option<Duration>,
    candidates: Option<u64>,
}

/// A search that is over.
#[derive(Debug)]
pub(super) struct Hunt {
    pub(super) searched: Searched,
    pub(super) elapsed: Duration,
    /// Whether a number of candidates bounded it, and not the clock.
    pub(super) counted: bool,
}

impl Bounds {
    /// The bounds that were typed. A number of candidates makes a run repeatable, which a clock beside it would undo.
    pub(super) fn typed(budget: Option<&str>, candidates: Option<u32>) -> Result<Self, Failure> {
        let usual = candidates.is_none().then_some(BUDGET);
        Ok(Self {
            budget: budget.map(duration).transpose()?.or(usual),
            candidates: candidates.map(u64::from),
        })
    }

    /// The bounds of each of so many searches that share these.
    pub(super) fn shared_by(self, count: usize) -> Self {
        let count = u32::try_from(count).unwrap_or(u32::MAX).max(1);
        Self {
            budget: self.budget.map(|budget| budget / count),
            candidates: self.candidates.map(|most| most / u64::from(count)),
        }
    }

    fn limits(self) -> Limits {
        let available = thread::available_parallelism().map_or(1, NonZero::get);
        Limits {
            candidates: self.candidates,
            depth: Limits::ALL,
            threads: available.min(THREADS),
        }
    }
}

impl Hunt {
    /// Whether the sign is explained.
    pub(super) const fn found(&self) -> bool {
        !self.searched.explanations.is_empty()
    }

    /// What this search found, with what another one covered as well.
    pub(super) fn after(mut self, other: &Self) -> Self {
        self.searched.candidates += other.searched.candidates;
        self.searched.depth = self.searched.depth.min(other.searched.depth);
        self.searched.exhausted &= other.searched.exhausted;
        self.elapsed += other.elapsed;
        self
    }

    /// Searches for what leads to a sign.
    pub(super) fn run(
        case: &Case<'_>,
        sign: &[u8],
        bounds: Bounds,
        session: &mut Session<'_>,
    ) -> Self {
        let start = Instant::now();
        let digested = AtomicU64::new(0);
        let watch = |count| {
            digested.store(count, Ordering::Relaxed);
            bounds.budget.is_none_or(|budget| start.elapsed() < budget)
        };
        let go = || search(case, sign, bounds.limits(), &watch);
        let searched = if session.world.terminals.stderr && !session.json {
            with_progress(go, &digested, session)
        } else {
            go()
        };
        Self {
            searched,
            elapsed: start.elapsed(),
            counted: bounds
                .candidates
                .is_some_and(|most| digested.load(Ordering::Relaxed) >= most)
                || bounds.budget.is_none(),
        }
    }
}

/// Runs the search beside this thread, which alone may write.
fn with_progress(
    go: impl FnOnce() -> Searched + Send,
    digested: &AtomicU64,
    session: &mut Session<'_>,
) -> Searched {
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        let searching = scope.spawn(move || {
            let searched = go();
            // Nobody waits any more only where this thread's owner is gone as well.
            let _ = sender.send(());
            searched
        });
        while receiver.recv_timeout(REFRESH) == Err(RecvTimeoutError::Timeout) {
            let count = digested.load(Ordering::Relaxed).to_string();
            let line = words::SEARCHING.fill(session.lang, &[("candidates", count)]);
            session.writer.progress(&line);
        }
        session.writer.progress("");
        match searching.join() {
            Ok(searched) => searched,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
