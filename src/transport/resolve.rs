//! Names to addresses, in a thread of their own.
//!
//! The system's resolver cannot be interrupted, and the HTTP library waits for its own resolver's threads when it is
//! dropped; a name server that is silent would hold the whole program. Here the waiting thread is left behind, so that
//! the time limits hold.

use std::io;
use std::net::{SocketAddr, ToSocketAddrs};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// The system's resolver.
#[derive(Clone, Copy, Debug)]
pub(super) struct SystemResolver;

/// The name has no address.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct NotResolved(String);

type Addresses = io::Result<Vec<SocketAddr>>;

#[derive(Default)]
struct Slot {
    addresses: Option<Addresses>,
    waker: Option<Waker>,
}

/// The addresses, once the thread has put them into the slot.
struct Pending(Arc<Mutex<Slot>>);

impl Resolve for SystemResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let slot = Arc::new(Mutex::new(Slot::default()));
        let filled = Arc::clone(&slot);
        let spawned = thread::Builder::new()
            .name("resolve".to_owned())
            .spawn(move || {
                let addresses = (name.as_str(), 0).to_socket_addrs().map(Iterator::collect);
                fill(&filled, addresses);
            });
        if let Err(error) = spawned {
            fill(&slot, Err(error));
        }
        Box::pin(Pending(slot))
    }
}

fn fill(slot: &Mutex<Slot>, addresses: Addresses) {
    let waker = {
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        slot.addresses = Some(addresses);
        slot.waker.take()
    };
    if let Some(waker) = waker {
        waker.wake();
    }
}

impl Future for Pending {
    type Output = Result<Addrs, Box<dyn std::error::Error + Send + Sync>>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match slot.addresses.take() {
            Some(Ok(addresses)) if !addresses.is_empty() => {
                Poll::Ready(Ok(Box::new(addresses.into_iter())))
            }
            Some(Ok(_)) => Poll::Ready(Err(NotResolved("no address".to_owned()).into())),
            Some(Err(error)) => Poll::Ready(Err(NotResolved(error.to_string()).into())),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}
