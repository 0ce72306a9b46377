//! Every rounding we do, each in a function named after the rule that orders it.

use rust_decimal::Decimal;

use super::{Fraction, Riel, TooLarge};

/// An exact monthly amount in whole riel, half a riel away from zero.
///
/// No source orders a rounding: q6. Half up is what the two notes do with their percentages; the
/// owner of the rules has to confirm it, or order another (to 100 riel, the smallest note in use).
pub fn monthly_amount_half_up(exact: Fraction) -> Result<Riel, TooLarge> {
    let amount = half_away_from_zero(exact)?;
    i64::try_from(amount).map(Riel::new).map_err(|_| TooLarge)
}

/// A rate in percent for display, with so many decimals (at most 6), half away from zero.
///
/// The notes print so: 20.625 as 20.63, 35.625 as 35.63, 51.25 as 51.3. Never calculate with it.
pub fn displayed_percent_half_up(rate: Fraction, decimals: u32) -> Result<Decimal, TooLarge> {
    let decimals = decimals.min(6);
    let steps = rate.checked_mul(Fraction::whole(100 * 10_i128.pow(decimals)))?;
    Decimal::try_from_i128_with_scale(half_away_from_zero(steps)?, decimals).map_err(|_| TooLarge)
}

/// The nearest integer; a half goes away from zero.
fn half_away_from_zero(exact: Fraction) -> Result<i128, TooLarge> {
    let (size, denominator) = (exact.numerator().abs(), exact.denominator());
    let whole = size / denominator;
    // Compares the rest with what is missing to the next integer: doubling could overflow.
    let rest = size % denominator;
    let up = i128::from(rest != 0 && rest >= denominator - rest);
    Ok(exact.numerator().signum() * whole.checked_add(up).ok_or(TooLarge)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(text: &str) -> Fraction {
        Fraction::from_percent(text).unwrap()
    }

    #[test]
    fn a_half_riel_goes_up_and_less_goes_down() {
        for (exact, riel) in [("1/2", 1), ("49/100", 0), ("3/2", 2), ("5/2", 3), ("-1/2", -1)] {
            assert_eq!(
                monthly_amount_half_up(exact.parse().unwrap()),
                Ok(Riel::new(riel)),
                "{exact}"
            );
        }
    }

    #[test]
    fn percentages_are_shown_as_the_notes_print_them() {
        let cases = [("20.625", 2, "20.63"), ("35.625", 2, "35.63"), ("51.25", 1, "51.3")];
        for (exact, decimals, shown) in cases {
            let text = displayed_percent_half_up(percent(exact), decimals).unwrap().to_string();
            assert_eq!(text, shown);
        }
    }

    #[test]
    fn an_amount_beyond_the_integer_is_an_error() {
        assert_eq!(monthly_amount_half_up(Fraction::whole(i128::MAX)), Err(TooLarge));
        let nearly = Fraction::new(i128::MAX, i128::MAX - 1).unwrap();
        assert_eq!(monthly_amount_half_up(nearly), Ok(Riel::new(1)));
    }
}
