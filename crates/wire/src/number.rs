use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A decimal number of at most four places, an integer inside: it prints the same on every machine, and as JavaScript prints it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Number {
    units: i64,
    places: u8,
}

/// The largest integer that JavaScript holds exactly.
const MAX_SAFE: u64 = (1 << 53) - 1;

impl Number {
    /// `units` divided by ten to the power of `places` (0 to 4).
    pub fn new(units: i64, places: u8) -> Self {
        let mut number = Self { units, places };
        while number.places > 0 && number.units % 10 == 0 {
            number.units /= 10;
            number.places -= 1;
        }
        number
    }

    /// As a float, for arithmetic outside the engine.
    pub fn as_f64(self) -> f64 {
        self.units as f64 / 10f64.powi(i32::from(self.places))
    }
}

impl From<lede::Score> for Number {
    fn from(score: lede::Score) -> Self {
        Self::new(i64::from(score.0), 4)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.places == 0 {
            return write!(f, "{}", self.units);
        }
        let (sign, one) = (if self.units < 0 { "-" } else { "" }, 10u64.pow(self.places.into()));
        let (whole, rest) = (self.units.unsigned_abs() / one, self.units.unsigned_abs() % one);
        write!(f, "{sign}{whole}.{rest:0places$}", places = self.places.into())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.places == 0 && self.units.unsigned_abs() <= MAX_SAFE {
            serializer.serialize_i64(self.units)
        } else {
            serializer.serialize_f64(self.as_f64())
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        // Four places of a number beyond 2^53 / 10^4 would not fit: keep its integer part.
        if value.abs() < 9e11 { Ok(Self::new((value * 10_000.0).round() as i64, 4)) } else { Ok(Self::new(value.round() as i64, 0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_as_javascript_does() {
        let cases = [((9_700, 4), "0.97"), ((10_000, 4), "1"), ((0, 4), "0"), ((-50, 1), "-5"), ((11_000, 3), "11"), ((1, 4), "0.0001")];
        for ((units, places), text) in cases {
            assert_eq!(serde_json::to_string(&Number::new(units, places)).unwrap(), text);
            assert_eq!(Number::new(units, places).to_string(), text);
        }
    }

    #[test]
    fn reads_back_what_it_wrote() {
        for number in [Number::new(9_999, 4), Number::new(-1, 1), Number::new(1_234_567_890_123, 0), Number::new(7, 0)] {
            let text = serde_json::to_string(&number).unwrap();
            assert_eq!(serde_json::from_str::<Number>(&text).unwrap(), number, "{text}");
        }
    }
}
