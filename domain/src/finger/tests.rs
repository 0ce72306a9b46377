use super::*;
use crate::person::StaffId;

#[test]
fn a_finger_is_one_of_ten() {
    assert_eq!(FingerPosition::new(0), Err(NotAFinger));
    assert_eq!(FingerPosition::new(11), Err(NotAFinger));
    let all = (1..=10).map(|number| FingerPosition::new(number).map(FingerPosition::number));
    assert!(all.eq((1..=10).map(Ok)));
}

#[test]
fn an_engine_has_a_name_and_a_version() {
    let engine = EngineId::new("sothon-2", 1).unwrap();
    assert_eq!((engine.name(), engine.version()), ("sothon-2", 1));
    for (name, version) in [("", 1), ("Sothon", 1), ("a b", 1), ("sothon", 0)] {
        assert_eq!(EngineId::new(name, version), Err(NotAnEngine), "{name} {version}");
    }
    assert_eq!(EngineId::new(&"a".repeat(31), 1), Err(NotAnEngine));
}

#[test]
fn a_template_is_not_printed() {
    let template = FingerTemplate::new(b"ridges".to_vec());
    let extracted = Extracted { template: template.clone(), position: None, quality: None };
    assert_eq!(format!("{template:?}"), "FingerTemplate(…)");
    let printed = format!("{extracted:?}");
    assert!(!printed.contains("114") && !printed.contains("ridges"), "{printed}");
}

#[test]
fn only_what_waits_is_decided_and_by_another() {
    let [agent, officer] = [1, 2].map(|id| StaffId::new(uuid::Uuid::from_u128(id)));
    let decided = |approved| EnrolmentStage::Waiting.decided(agent, officer, approved);
    assert_eq!(decided(true), Ok(EnrolmentStage::Current));
    assert_eq!(decided(false), Ok(EnrolmentStage::Refused));
    let own = EnrolmentStage::Waiting.decided(agent, agent, true);
    assert_eq!(own, Err(EnrolRefused::OwnWork));
    for stage in EnrolmentStage::ALL {
        assert_eq!(EnrolmentStage::from_code(stage.code()), Some(stage));
        if stage != EnrolmentStage::Waiting {
            assert_eq!(stage.decided(agent, officer, true), Err(EnrolRefused::NotWaiting));
        }
    }
}

#[test]
fn every_set_has_four_different_fingers_and_each_is_asked_for_three_times() {
    for set in FingerSet::ALL {
        assert_eq!(FingerSet::from_code(set.code()), Some(set));
        let mut taken = Vec::new();
        while let Some(next) = set.next(&taken) {
            taken.push(next);
        }
        assert_eq!(taken.len(), FINGERS * IMPRESSIONS);
        for finger in set.fingers() {
            assert_eq!(taken.iter().filter(|(of, _)| *of == finger).count(), IMPRESSIONS);
        }
        let lost = taken.remove(4);
        assert_eq!(set.next(&taken), Some(lost));
    }
    assert_eq!(FingerSet::from_code("little"), None);
    assert_eq!(FingerSet::IndexAndThumb.fingers()[1].code(), "left-index");
}

#[test]
fn what_is_done_again_names_its_fingers() {
    let [one, other] = [2, 7].map(|number| FingerPosition::new(number).unwrap());
    assert_eq!(Again::Unlike(one).fingers(), [one]);
    assert_eq!(Again::SamePicture(other).fingers(), [other]);
    assert_eq!(Again::Twice(one, other).fingers(), [one, other]);
}
