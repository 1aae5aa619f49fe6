"""Whether Japanese and English say the same: rules by example, and the whole measured on labelled pairs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ouik_desktop.work.translation.fact_check import check


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("2026年12月5日(土) 13時30分〜16時", "5 December 2026, 1:30–4 p.m. (JST)"),
        ("令和8年12月5日", "Saturday, December 5, 2026"),
        ("12月5日", "5 December (Sat.)"),
        ("9月27日と28日", "on 27th and 28th of September"),
        ("5月7日の土曜日に2件", "On Saturday May 7th, two sessions"),
        ("二〇二七年九月十八日(土)、十九日(日)の二日間", "Saturday 18 and Sunday 19 September 2027"),
        ("2027.8.7(土)-8(日)", "Aug. 7–8, 2027 (Sat.–Sun.)"),
        ("12月5日(土)と6日(日)", "5 (Sat) and 6 (Sun) December"),
        ("地下12階の会議室", "a meeting room in the basement"),
        ("参加費は1,000円(税込)です", "The fee is JPY 1,000."),
        ("融資限度額2億8千万円", "a limit of 280 million yen"),
        ("〒920-0962 金沢市広坂2-1-1 電話076-224-2266", "2-1-1 Hirosaka, Kanazawa. Tel. +81-76-224-2266"),
        ("第7回パートナーズ交流会", "The seventh Partners Meeting"),
        ("7割が20代でした", "70% were in their twenties"),
        ("定員八百名", "capacity 800"),
        ("撮影はご遠慮ください。", "Photography is not permitted."),
        ("申込不要です", "No registration is necessary."),
        ("通訳：ジャン・デュボワ氏", "Interpreter: Jean Dubois"),
        ("2週間", "14 days"),
        ("6/7(土)-8(日)の2日間", "Two days: Saturday 7 and Sunday 8 June"),
        ("午前9時～午後5時（入館は午後4時30分まで）", "9 a.m.–5 p.m. (last admission 4:30 p.m.)"),
        ("https://ouik.unu.edu/events/7766", "https://ouik.unu.edu/en/events/7766"),
        ("開場13:00 開演13:30 終演16:00", "Doors 1:00 pm, start 1:30 pm, end 4:00 pm"),
        ("10時集合、12時解散予定", "Meet at 10 a.m.; the walk ends around noon."),
        ("毎月第2土曜日", "the second Saturday of every month"),
        ("参加費：一般1,000円、小学生以下無料", "Fee: 1,000 yen (elementary school children free)"),
        ("小雨決行・荒天中止", "Held in light rain; cancelled in bad weather"),
        ("一般の方も参加できます。", "The general public can also take part."),
        ("1月20日(水)17時までにお申し込みください。", "Please register by 17:00 on Wednesday, 20 January."),
        ("先着50名、応募多数の場合は抽選", "The first 50 people; by lot if there are more applications."),
        ("地下1階のホールA", "Hall A on the first basement floor"),
        ("次年度予算は前年度比3.5ポイント増", "Next fiscal year's budget is up 3.5 points from this year."),
        ("司会：マーティン・カーター氏", "Moderator: Martin Carter"),
        ("日英同時通訳あり", "Simultaneous Japanese–English interpretation"),
        ("", "Only English, on 5 May"),
    ],
)
def test_what_says_the_same_is_clean(ja: str, en: str) -> None:
    assert check(ja, en) == []


@pytest.mark.parametrize(
    ("ja", "en", "what"),
    [
        ("7月6日の金曜日", "Friday, June 6th", "date"),
        ("10月16日木曜日、10月15日", "Friday, October 16 and Thursday, October 15", "weekday"),
        ("午前11:30から", "from 11:30pm", "time"),
        ("17時30分まで", "until 5 p.m.", "time"),
        ("参加費1,000円", "Fee: 10,000 yen", "money"),
        ("定員250名", "Capacity: 2,500", "capacity"),
        ("第7回", "The sixth meeting", "number"),
        ("昭和55年に登録", "registered in 1985.", "year"),
        ("https://ouik.example/a1", "https://ouik.example/a2", "url"),
        ("info@ouik.example.jp", "info@ouik.example.com", "mail"),
        ("電話 076-224-2266", "Tel. 076-224-2262", "phone"),
        ("会場は3階です", "on the 5th floor", "number"),
        ("高岡町15-1", "5-11 Takaoka-machi", "block"),
        ("共催：石川県", "Co-organised by Toyama Prefecture", "place"),
        ("大会議室", "Small Conference Room", "room"),
        ("土日祝を除く", "including weekends", "inclusion"),
        ("駐車場はありません。", "Parking is available.", "negation"),
        ("約2週間", "about two months", "number"),
        ("第二土曜日", "the third Saturday", "number"),
        ("オンライン開催", "Held on site", "mode"),
        ("金沢駅から徒歩で", "by bus from Kanazawa Station", "way"),
        ("Frank Rosenau さんの講演", "a talk by Frank Rosen", "name"),
        ("通訳：ポール・デュボワ氏", "Interpreter: Jean Dubois", "name"),
        ("1月15日(金)からご連絡ください。", "Let us know by Friday, 15 January.", "deadline"),
        ("5月12日まで受け付けます。", "Applications are accepted from 12 May.", "deadline"),
        (
            "24日の日曜日から30日の土曜日まで、17日の日曜日",
            "Sunday 24 to Friday 30 July, from Sunday 17 July",
            "weekday",
        ),
        ("日英同時通訳あり", "Consecutive interpretation available", "language"),
        ("どなたでも参加できます。", "For members only.", "age"),
        ("先着順です。", "Participants will be chosen by lot.", "selection"),
        ("本館B1Fの多目的ホール", "the multipurpose hall on the first floor", "room"),
        ("次年度予算", "This fiscal year's budget", "year"),
        ("10ヘクタール", "10 square kilometres", "unit"),
        ("金沢大学との共催", "Co-organised with Hokkaido University", "organisation"),
        ("佐藤氏が基調講演を行います。", "Mr Sato will moderate.", "role"),
    ],
)
def test_what_says_another_thing_is_told(ja: str, en: str, what: str) -> None:
    assert what in [difference.what for difference in check(ja, en) if difference.kind == "contradiction"]


@pytest.mark.parametrize(
    ("ja", "en", "what"),
    [
        ("こちらからご登録ください。", "Please register here. Deadline: Friday, November 22nd by 4PM.", "date"),
        ("入場料は500円です。", "Admission at the door.", "money"),
        ("地図: https://map.example.jp/a", "See the map.", "url"),
        ("お申し込みはメールで", "Apply by mail to office@ouik.example", "mail"),
        ("お問い合わせは076-222-0177まで。", "Please ask us.", "phone"),
        ("定員30名", "Everybody is invited", "capacity"),
        ("能登の里海セミナー", "Noto Satoumi Seminar. Speaker: Rio Komatsu.", "speaker"),
    ],
)
def test_a_fact_on_one_side_only_is_told(ja: str, en: str, what: str) -> None:
    assert what in [difference.what for difference in check(ja, en) if difference.kind == "one_sided"]


def test_labelled_pairs_are_told_apart(samples: Path) -> None:
    pairs = json.loads((samples / "pairs.json").read_text(encoding="utf-8"))
    found = {pair["id"]: bool(check(pair["ja"], pair["en"])) for pair in pairs}
    wrong = [pair["id"] for pair in pairs if pair["label"] != "clean"]
    right_alarms = sum(found[row] for row in wrong)
    assert right_alarms / sum(found.values()) >= 0.98
    assert right_alarms / len(wrong) >= 0.96


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("1" * 400 + "万円", "a fee"),
        ("一" * 5_000 + "年", "a year"),
        ("補助率1/0", "a rate"),
        ("参加費", "1 " + "hundred " * 400),
        ("12月5日", "1, " * 500 + "December"),
    ],
)
def test_figures_without_end_are_no_numbers(ja: str, en: str) -> None:
    assert not [difference for difference in check(ja, en) if difference.kind == "contradiction"]


def test_no_text_breaks_the_check(samples: Path) -> None:
    hostile = (samples / "corpus/hostile/blns.txt").read_text(encoding="utf-8")
    for line in hostile.splitlines():
        check(line, hostile[:200])
        check(hostile[200:400], line)
