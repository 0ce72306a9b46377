//! Exact rates obey the laws of arithmetic, and rounding is half up in both directions.

use proptest::prelude::*;
use sothon_domain::money::rounding::{displayed_percent_half_up, monthly_amount_half_up};
use sothon_domain::money::{Fraction, Months, Riel};

/// Fractions small enough that three of them never overflow together.
fn fractions() -> impl Strategy<Value = Fraction> {
    (-1_000_000_i128..1_000_000, 1_i128..1_000_000)
        .prop_map(|(above, below)| Fraction::new(above, below).expect("not over zero"))
}

fn add(a: Fraction, b: Fraction) -> Fraction {
    a.checked_add(b).expect("small numbers")
}

fn multiply(a: Fraction, b: Fraction) -> Fraction {
    a.checked_mul(b).expect("small numbers")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_and_products_do_not_depend_on_the_order(
        (a, b, c) in (fractions(), fractions(), fractions())
    ) {
        prop_assert_eq!(add(a, b), add(b, a));
        prop_assert_eq!(multiply(a, b), multiply(b, a));
        prop_assert_eq!(add(add(a, b), c), add(a, add(b, c)));
        prop_assert_eq!(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        prop_assert_eq!(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
    }

    #[test]
    fn subtraction_and_division_undo(a in fractions(), b in fractions()) {
        prop_assert_eq!(add(a, b).checked_sub(b), Ok(a));
        prop_assert_eq!(add(a, Fraction::ZERO), a);
        prop_assert_eq!(multiply(a, Fraction::ONE), a);
        if b != Fraction::ZERO {
            prop_assert_eq!(multiply(a, b).checked_div(b), Ok(a));
        }
    }

    #[test]
    fn the_order_is_the_sign_of_the_difference(a in fractions(), b in fractions()) {
        let difference = a.checked_sub(b).expect("small numbers");
        prop_assert_eq!(a.cmp(&b), difference.numerator().cmp(&0));
    }

    #[test]
    fn one_number_has_one_form_and_reads_back(
        a in fractions(), factor in (-1_000_i128..1_000).prop_filter("not zero", |it| *it != 0)
    ) {
        let same = Fraction::new(a.numerator() * factor, a.denominator() * factor);
        prop_assert_eq!(same, Ok(a));
        prop_assert_eq!(a.to_string().parse(), Ok(a));
    }

    #[test]
    fn a_percentage_is_exact(hundredths in 0_u32..=10_000) {
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let rate = Fraction::new(i128::from(hundredths), 10_000);
        prop_assert_eq!(Fraction::from_percent(&text).ok(), rate.as_ref().ok().copied());
        let shown = displayed_percent_half_up(rate.expect("not over zero"), 2);
        prop_assert_eq!(shown.map(|shown| shown.to_string()), Ok(text));
    }

    #[test]
    fn rounding_goes_to_the_nearest_riel(exact in fractions()) {
        let riel = monthly_amount_half_up(exact).expect("a small amount");
        let off = exact.checked_sub(Fraction::whole(i128::from(riel.amount())));
        let off = off.expect("small numbers");
        prop_assert!(off.numerator().abs() * 2 <= off.denominator());
    }

    #[test]
    fn half_a_riel_goes_away_from_zero(whole in 0_i64..1_000_000_000_000) {
        let half = |sign: i128| Fraction::new(sign * (2 * i128::from(whole) + 1), 2);
        for sign in [1_i64, -1] {
            let exact = half(i128::from(sign)).expect("not over zero");
            prop_assert_eq!(monthly_amount_half_up(exact), Ok(Riel::new(sign * (whole + 1))));
        }
    }

    #[test]
    fn a_share_times_its_whole_is_the_amount(part in 0_i64..1 << 40, whole in 1_i64..1 << 40) {
        let share = Riel::new(part).share_of(Riel::new(whole)).expect("not of nothing");
        let product = Riel::new(whole).times(share).expect("fits");
        prop_assert_eq!(monthly_amount_half_up(product), Ok(Riel::new(part)));
    }

    #[test]
    fn twelve_months_are_a_year(years in 0_u32..1_000) {
        let months = Months::of_years(years).expect("few years");
        prop_assert_eq!(months.in_years(), Fraction::whole(i128::from(years)));
    }
}
