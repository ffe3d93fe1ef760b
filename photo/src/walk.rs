//! A walk through a file that asks for what it needs: `need` names a byte range, `give` answers it.

use super::source::{Channel, Source};
use super::trouble::Trouble;
use std::cell::RefCell;
use std::future::Future;
use std::ops::Range;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// A reading of a file under way. It waits for the bytes of [`Walk::need`] until it has an outcome.
pub struct Walk<T> {
    channel: Rc<RefCell<Channel>>,
    rest: Option<Pin<Box<dyn Future<Output = T>>>>,
    outcome: Option<T>,
}

impl<T> Walk<T> {
    /// Starts reading a file of `len` bytes.
    pub fn start<F: Future<Output = T> + 'static>(len: u64, reading: impl FnOnce(Source) -> F) -> Self {
        let channel = Rc::default();
        let rest = Box::pin(reading(Source::file(Rc::clone(&channel), len)));
        let mut walk = Self { channel, rest: Some(rest), outcome: None };
        walk.go_on();
        walk
    }

    /// The bytes wanted next; `None` once there is an outcome.
    #[must_use]
    pub fn need(&self) -> Option<Range<u64>> {
        self.channel.borrow().wanted.clone()
    }

    /// Answers [`Walk::need`]. Fewer bytes than asked for mean that the file ends there.
    pub fn give(&mut self, bytes: Vec<u8>) {
        self.answer(Ok(bytes));
    }

    /// Says that the file can't be read.
    pub fn fail(&mut self) {
        self.answer(Err(Trouble::Unreadable));
    }

    /// What was found out, once.
    pub const fn outcome(&mut self) -> Option<T> {
        self.outcome.take()
    }

    fn answer(&mut self, bytes: Result<Vec<u8>, Trouble>) {
        {
            let mut channel = self.channel.borrow_mut();
            if channel.wanted.take().is_none() {
                return;
            }
            channel.given = Some(bytes);
        }
        self.go_on();
    }

    fn go_on(&mut self) {
        if let Some(rest) = &mut self.rest
            && let Poll::Ready(outcome) = rest.as_mut().poll(&mut Context::from_waker(Waker::noop()))
        {
            self.rest = None;
            self.outcome = Some(outcome);
        }
    }

    /// Runs to the outcome with whatever reads a range: a file, or bytes in memory. `None` from it means unreadable.
    ///
    /// # Panics
    /// Never, by the construction of this type: a walk that needs nothing has an outcome.
    pub fn run(mut self, mut read: impl FnMut(Range<u64>) -> Option<Vec<u8>>) -> T {
        while let Some(range) = self.need() {
            match read(range) {
                Some(bytes) => self.give(bytes),
                None => self.fail(),
            }
        }
        self.outcome.expect("a walk that needs nothing has an outcome")
    }

    /// Runs to the outcome on bytes in memory.
    pub fn run_on(self, bytes: &[u8]) -> T {
        self.run(|range| {
            let end = (range.end as usize).min(bytes.len());
            Some(bytes[(range.start as usize).min(end)..end].to_vec())
        })
    }
}
