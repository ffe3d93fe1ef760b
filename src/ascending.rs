//! Ascending keys in few bytes: each one's distance to the key before as a variable-length number, seven bits a byte, the
//! lowest first.

/// Appends the keys, which must ascend.
pub fn write(keys: impl Iterator<Item = u32>, out: &mut Vec<u8>) {
    let mut before = 0;
    for key in keys {
        let mut distance = key - before;
        before = key;
        while distance >= 0x80 {
            out.push(distance as u8 | 0x80);
            distance >>= 7;
        }
        out.push(distance as u8);
    }
}

/// Reads `count` keys, and says how many bytes they took; nothing where the bytes are cut short or a number does not end.
pub fn read(bytes: &[u8], count: usize) -> Option<(Vec<u32>, usize)> {
    let (mut keys, mut key, mut at) = (Vec::new(), 0_u32, 0);
    for _ in 0..count {
        let (mut distance, mut shift) = (0, 0);
        loop {
            let byte = *bytes.get(at)?;
            at += 1;
            distance |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
            shift += 7;
            if shift > 28 {
                return None;
            }
        }
        key = key.checked_add(distance)?;
        keys.push(key);
    }
    Some((keys, at))
}
