//! Where a walk reads: a file that someone else holds, bytes in memory, or a file as it will be after an edit.
//!
//! Walkers are written as plain `async` code; every read of the file is a question that [`super::walk::Walk`] hands
//! to its caller. So the core never holds a file, and a 4 GB film costs what its headers cost.

use super::edit::{Patch, Piece, pieces};
use super::trouble::Trouble;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::ops::Range;
use std::rc::Rc;
use std::task::Poll;

/// Bytes asked for at least, where a walker wants fewer: what follows a header is mostly wanted next.
const BLOCK: u64 = 16 << 10;
/// Blocks kept, so that neighbouring reads cost one question.
const KEPT_BLOCKS: usize = 8;
/// The longest block that is kept, in bytes.
const KEPT_LENGTH: usize = 64 << 10;
/// The longest single read, in bytes. No metadata of a sane file is longer.
pub const LONGEST_READ: u64 = 16 << 20;
/// Questions that one walk may ask before it gives up.
const MOST_READS: u32 = 20_000;
/// Bytes that one walk may ask for before it gives up.
const MOST_BYTES: u64 = 512 << 20;

/// What a walk and its caller share: the question that is open and the last answers.
#[derive(Debug, Default)]
pub(super) struct Channel {
    pub wanted: Option<Range<u64>>,
    pub given: Option<Result<Vec<u8>, Trouble>>,
    blocks: VecDeque<(u64, Rc<[u8]>)>,
    reads: u32,
    bytes: u64,
}

impl Channel {
    fn kept(&self, at: u64, len: usize) -> Option<Vec<u8>> {
        self.blocks.iter().find_map(|(start, bytes)| {
            let from = usize::try_from(at.checked_sub(*start)?).ok()?;
            bytes.get(from..from.checked_add(len)?).map(<[u8]>::to_vec)
        })
    }

    fn keep(&mut self, at: u64, bytes: &[u8]) {
        if bytes.len() <= KEPT_LENGTH {
            if self.blocks.len() == KEPT_BLOCKS {
                self.blocks.pop_front();
            }
            self.blocks.push_back((at, bytes.into()));
        }
    }
}

/// A stretch of bytes that can be read piece by piece.
#[derive(Debug, Clone)]
pub struct Source {
    holder: Holder,
    start: u64,
    len: u64,
}

#[derive(Debug, Clone)]
enum Holder {
    File(Rc<RefCell<Channel>>),
    Memory(Rc<[u8]>),
    Edited(Rc<(Source, Vec<Piece>)>),
}

impl Source {
    pub(super) const fn file(channel: Rc<RefCell<Channel>>, len: u64) -> Self {
        Self { holder: Holder::File(channel), start: 0, len }
    }

    /// Bytes that are already here.
    #[must_use]
    pub fn memory(bytes: impl Into<Rc<[u8]>>) -> Self {
        let bytes = bytes.into();
        Self { len: bytes.len() as u64, holder: Holder::Memory(bytes), start: 0 }
    }

    /// This source as it will be with `patches` applied.
    #[must_use]
    pub fn edited(&self, patches: &[Patch]) -> Self {
        let pieces = pieces(patches, self.len);
        let len = pieces.iter().map(Piece::len).sum();
        Self { holder: Holder::Edited(Rc::new((self.clone(), pieces))), start: 0, len }
    }

    /// Its length in bytes.
    #[must_use]
    pub const fn len(&self) -> u64 {
        self.len
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A part of it; what lies beyond the end is cut off.
    #[must_use]
    pub fn part(&self, range: Range<u64>) -> Self {
        let from = range.start.min(self.len);
        let to = range.end.clamp(from, self.len);
        Self { holder: self.holder.clone(), start: self.start + from, len: to - from }
    }

    /// Exactly `len` bytes from `at`.
    ///
    /// # Errors
    /// [`Trouble::Ended`] beyond the end, [`Trouble::TooLarge`] above [`LONGEST_READ`], and the holder's own.
    pub async fn read(&self, at: u64, len: u64) -> Result<Vec<u8>, Trouble> {
        if len > LONGEST_READ {
            return Err(Trouble::TooLarge);
        }
        if at.checked_add(len).is_none_or(|end| end > self.len) {
            return Err(Trouble::Ended);
        }
        let at = self.start + at;
        match &self.holder {
            Holder::File(channel) => ask(channel, self.start + self.len, at, len).await,
            Holder::Memory(bytes) => Ok(bytes[at as usize..(at + len) as usize].to_vec()),
            Holder::Edited(edited) => read_pieces(edited, at, len).await,
        }
    }

    /// Up to `len` bytes from `at`: fewer where the source ends before.
    ///
    /// # Errors
    /// As [`Source::read`], but never [`Trouble::Ended`].
    pub async fn read_up_to(&self, at: u64, len: u64) -> Result<Vec<u8>, Trouble> {
        self.read(at.min(self.len), len.min(self.len.saturating_sub(at))).await
    }
}

/// Asks the caller for bytes of the file, unless they were asked for before.
async fn ask(channel: &Rc<RefCell<Channel>>, end: u64, at: u64, len: u64) -> Result<Vec<u8>, Trouble> {
    if len == 0 {
        return Ok(Vec::new());
    }
    if let Some(bytes) = channel.borrow().kept(at, len as usize) {
        return Ok(bytes);
    }
    {
        let mut open = channel.borrow_mut();
        let wanted = at..(at + len.max(BLOCK)).min(end);
        open.reads += 1;
        open.bytes = open.bytes.saturating_add(wanted.end - wanted.start);
        if open.reads > MOST_READS || open.bytes > MOST_BYTES {
            return Err(Trouble::TooLarge);
        }
        open.wanted = Some(wanted);
    }
    let mut bytes = poll_fn(|_| channel.borrow_mut().given.take().map_or(Poll::Pending, Poll::Ready)).await?;
    channel.borrow_mut().keep(at, &bytes);
    if (bytes.len() as u64) < len {
        return Err(Trouble::Ended);
    }
    bytes.truncate(len as usize);
    Ok(bytes)
}

async fn read_pieces(edited: &(Source, Vec<Piece>), at: u64, len: u64) -> Result<Vec<u8>, Trouble> {
    let (source, pieces) = edited;
    let (mut here, end) = (0, at + len);
    let mut out = Vec::with_capacity(len as usize);
    for piece in pieces {
        let next = here + piece.len();
        let (from, to) = (at.max(here), end.min(next));
        if from < to {
            match piece {
                Piece::Keep { start, .. } => {
                    out.extend(Box::pin(source.read(start + from - here, to - from)).await?);
                }
                Piece::Write { bytes } => out.extend_from_slice(&bytes[(from - here) as usize..(to - here) as usize]),
                Piece::Zeros { .. } => out.resize(out.len() + (to - from) as usize, 0),
            }
        }
        here = next;
    }
    Ok(out)
}
