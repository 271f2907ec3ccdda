//! Small numbers in few bytes: seven bits a byte, the lowest first; the sign goes to the lowest bit.

/// Numbers one after the other.
pub(super) struct Varints<'a>(std::slice::Iter<'a, u8>);

impl<'a> Varints<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }

    /// The next number, `None` at the end.
    pub(super) fn unsigned(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0u32, 0);
        loop {
            let byte = *self.0.next()?;
            number |= u32::from(byte & 0x7F).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    pub(super) fn signed(&mut self) -> Option<i32> {
        let number = self.unsigned()?;
        Some((number >> 1) as i32 ^ -((number & 1) as i32))
    }
}

pub(super) fn put(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

pub(super) fn put_signed(number: i32, out: &mut Vec<u8>) {
    put((number << 1 ^ number >> 31) as u32, out);
}
