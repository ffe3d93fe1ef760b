//! Days as the callers tell them: counted from 1 January 1970. The core has no clock of its own, so that the same draft
//! is always judged alike.
//!
//! **Source**: both conversions are Howard Hinnant's (`days_from_civil`, `civil_from_days`), for days from 1970 on.

/// Days from 1 March 0000, where the method starts to count, to 1 January 1970.
const TO_1970: u32 = 719_468;

/// The year that is counted to where nobody tells a day, and where a clock that was never set tells one before it.
const NO_EARLIER: u32 = 2026;

/// The day of a date, or `None` before 1970. The month is 1 to 12; of a day that the month has not, as many after its last.
#[must_use]
pub fn of_date(year: u32, month: u32, day: u32) -> Option<u32> {
    // A year that starts in March has its odd day at its end.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    let of_year = (153 * m + 2) / 5 + day.checked_sub(1)?;
    (365 * y + y / 4 - y / 100 + y / 400 + of_year).checked_sub(TO_1970)
}

/// The year that `day` lies in.
#[must_use]
pub const fn year_of(day: u32) -> u32 {
    let days = day.saturating_add(TO_1970);
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // January and February close the year that began in March.
    era * 400 + year_of_era + if of_year >= 306 { 1 } else { 0 }
}

/// The year that ages are counted to on this day.
#[must_use]
pub fn this_year(day: Option<u32>) -> u32 {
    day.map_or(NO_EARLIER, |day| year_of(day).max(NO_EARLIER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_years_agree() {
        assert_eq!(of_date(1970, 1, 1), Some(0));
        assert_eq!(of_date(2026, 3, 1), Some(20_513));
        assert_eq!(of_date(1969, 12, 31), None);
        for year in 1970..2200 {
            let [first, last] = [(1, 1), (12, 31)].map(|(month, day)| of_date(year, month, day).unwrap());
            assert_eq!((year_of(first), year_of(last)), (year, year));
            assert_eq!(of_date(year + 1, 1, 1), Some(last + 1), "{year}");
        }
        let _ = year_of(u32::MAX);
    }

    #[test]
    fn a_clock_that_was_never_set_is_not_believed() {
        assert_eq!(this_year(Some(0)), this_year(None));
        assert_eq!(this_year(of_date(2040, 2, 29)), 2040);
    }
}
