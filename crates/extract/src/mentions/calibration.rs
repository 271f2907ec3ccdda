//! Leads of the recogniser as probabilities: points fitted by the trainer on texts that the model had not seen.

use crate::analysis::Score;
use lede_model::Damaged;

/// Points (lead, probability in steps of 1/10,000), ascending in both; linear in between.
#[derive(Clone, PartialEq, Debug)]
pub struct Calibration(Vec<(i32, i32)>);

impl Default for Calibration {
    /// Ascending, as far as 400, and no more than that: what the trainer fits the points with.
    fn default() -> Self {
        Self(vec![(-100, 0), (400, 10_000)])
    }
}

impl Calibration {
    /// Through these points.
    pub fn new(points: Vec<(i32, i32)>) -> Self {
        Self(points)
    }

    /// Reads a section: lead and probability of each point, i16 little-endian.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let number = |at: usize| Some(i32::from(i16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
        let points: Option<Vec<_>> = (0..bytes.len() / 4).map(|i| Some((number(4 * i)?, number(4 * i + 2)?))).collect();
        let points = points.filter(|p| !p.is_empty() && p.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 <= w[1].1));
        points.map(Self).ok_or_else(|| {
            Damaged("The points of the calibration are cut short or not ascending. Build them again with `make train`.".into())
        })
    }

    /// Writes the section.
    pub fn write(&self) -> Vec<u8> {
        self.0.iter().flat_map(|&(lead, p)| [(lead as i16).to_le_bytes(), (p as i16).to_le_bytes()]).flatten().collect()
    }

    /// The probability of a lead.
    pub(super) fn score(&self, lead: i32) -> Score {
        let at = self.0.partition_point(|p| p.0 <= lead);
        let p = match (at.checked_sub(1).and_then(|b| self.0.get(b)), self.0.get(at)) {
            (Some(below), Some(above)) => below.1 + (above.1 - below.1) * (lead - below.0) / (above.0 - below.0),
            (Some(last), None) => last.1,
            (None, first) => first.map_or(5000, |f| f.1),
        };
        Score(u16::try_from(p.clamp(0, 10_000)).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_kept_and_lines_drawn_between_them() {
        let points = Calibration::read(&Calibration::new(vec![(-50, 2000), (50, 6000), (150, 9900)]).write()).unwrap();
        assert_eq!([-90, -50, 0, 100, 150, 9000].map(|lead| points.score(lead).0), [2000, 2000, 4000, 7950, 9900, 9900]);
        assert!(Calibration::read(&[]).is_err());
        assert!(Calibration::read(&Calibration::new(vec![(0, 5000), (10, 4000)]).write()).is_err());
    }
}
