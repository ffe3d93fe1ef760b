//! The order of a module's functions. A module travels zipped, and the packer only looks back 32 kB for what it has seen
//! before; the linker's order (the largest function first) leaves functions that are nearly the same (instances of one generic
//! function, scanners of one kind) far apart. Here each function follows those that it has most in common with.

use std::collections::HashMap;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::Done;

/// How many bytes in a row count as something two functions have in common.
const RUN: usize = 6;
/// How far back the packer looks, less what it needs for itself.
const WINDOW: usize = 30_000;
/// What more functions than these have in common says nothing about which of them go together.
const COMMON: usize = 100;

/// Rewrites the module at `path` with its functions in an order that zips well. What it does stays the same, and so does
/// everything that goes by a name.
pub fn reorder(path: &std::path::Path) -> Done {
    let before = std::fs::read(path)?;
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(&before) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = by_likeness(&bodies);
    let mut place = vec![0; order.len()];
    for (at, &function) in order.iter().enumerate() {
        place[function] = u32::try_from(at)?;
    }
    let mut module = Module::new();
    Ordered { imported, order, place }
        .parse_core_module(&mut module, Parser::new(0), &before)
        .map_err(|wrong| format!("{}: {wrong:?}", path.display()))?;
    std::fs::write(path, module.finish())?;
    Ok(())
}

/// The functions, each behind those within the packer's reach that it has most in common with for its length.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, body) in bodies.iter().enumerate() {
        for run in body.windows(RUN) {
            let held = holders.entry(run).or_default();
            if held.last() != Some(&function) {
                held.push(function);
            }
        }
    }
    holders.retain(|_, held| (2..=COMMON).contains(&held.len()));
    let mut runs: Vec<Vec<&[u8]>> = vec![Vec::new(); bodies.len()];
    for (&run, held) in &holders {
        held.iter().for_each(|&function| runs[function].push(run));
    }

    let mut order = Vec::with_capacity(bodies.len());
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    // How many runs of each function lie within reach, and how often each run does.
    let mut shared = vec![0_u64; bodies.len()];
    let mut reach: HashMap<&[u8], u32> = HashMap::new();
    let (mut first, mut size) = (0, 0);
    let likeness = |shared: u64, function: usize| (shared << 32) / (bodies[function].len() as u64 + 3);
    while !left.is_empty() {
        let mut best = 0;
        for at in 1..left.len() {
            let by = |at: usize| (likeness(shared[left[at]], left[at]), std::cmp::Reverse(left[at]));
            if by(at) > by(best) {
                best = at;
            }
        }
        let next = left.swap_remove(best);
        order.push(next);
        size += bodies[next].len();
        for &run in &runs[next] {
            let often = reach.entry(run).or_default();
            *often += 1;
            if *often == 1 {
                holders[run].iter().for_each(|&function| shared[function] += 1);
            }
        }
        while size > WINDOW && first + 1 < order.len() {
            let gone = order[first];
            first += 1;
            size -= bodies[gone].len();
            for &run in &runs[gone] {
                let often = reach.entry(run).or_default();
                *often -= 1;
                if *often == 0 {
                    holders[run].iter().for_each(|&function| shared[function] -= 1);
                }
            }
        }
    }
    order
}

/// Writes a module anew with its functions in another order.
struct Ordered {
    /// How many functions come from outside; they keep their numbers, which are the lowest.
    imported: u32,
    /// Which function stands where.
    order: Vec<usize>,
    /// Where each function stands: the same the other way round.
    place: Vec<u32>,
}

impl Reencode for Ordered {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        Ok(match function.checked_sub(self.imported) {
            Some(own) => self.imported + self.place[own as usize],
            None => function,
        })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for at in 0..self.order.len() {
            functions.function(utils::type_index(self, types[self.order[at]]));
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for at in 0..self.order.len() {
            self.parse_function_body(code, bodies[self.order[at]].clone())?;
        }
        Ok(())
    }
}
