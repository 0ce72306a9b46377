//! The column of the makers in the authorisation table, walked through the real states.

use sothon_app::authorisation::{Access, UseCase};
use sothon_domain::access::StaffRole;

use crate::second_person::scene::Scene;

/// Whoever began it is refused with that reason, and the very next person does it.
#[tokio::test]
async fn whoever_began_it_is_refused_and_the_second_person_does_it() {
    let mut walked = 0;
    for decided in UseCase::ALL {
        for made in decided.not_by_who_did() {
            let scene = Scene::new().await;
            let administrators =
                matches!(decided.access(), Access::Staff([StaffRole::Administrator]));
            let [maker, second] = match administrators {
                true => [&scene.administrator, &scene.second_administrator],
                false => [&scene.officer, &scene.second],
            };
            let begun = scene.begin(decided, *made, maker).await;
            let own = scene.approve(begun, maker).await;
            assert_eq!(own, "Refused(OwnWork)", "{decided:?} after {made:?}");
            assert_eq!(scene.approve(begun, second).await, "Done", "{decided:?} after {made:?}");
            walked += 1;
        }
    }
    assert_eq!(walked, 17, "every row of the table has a scene");
}
