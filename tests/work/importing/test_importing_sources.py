"""Lists of every source that are not among the samples: old and new columns, Japanese, English and German, recognised and mapped."""

from __future__ import annotations

from datetime import datetime

import pytest

from ouik_desktop.work import importing
from ouik_desktop.work.importing import Known, Plan
from ouik_desktop.work.importing.applicants import Applicant


def planned(text: str, name: str = "list.csv", encoding: str = "utf-8") -> Plan:
    sheet = importing.read_table(text.encode(encoding), name)
    return importing.plan(sheet, importing.propose(sheet, importing.recognise(sheet)), Known())


def people(plan: Plan) -> list[Applicant]:
    return [entry.applicant for entry in plan.entries]


def brief(plan: Plan) -> list[tuple[str, str, str, str, str]]:
    """Japanese name, reading, name in English, mail and state of each."""
    return [
        (
            f"{each.name.family} {each.name.given}".strip(),
            f"{each.name.family_kana} {each.name.given_kana}".strip(),
            f"{each.name.given_romaji} {each.name.family_romaji}".strip(),
            each.email,
            each.state,
        )
        for each in people(plan)
    ]


PEATIX_EN = "Sales ID\tName\tEmail\tTicket Name\tStatus\tOrder Date\n1\tYuki Sasaki\ta@b.jp\tGeneral\tPaid\t2026-08-05 09:05:07\n"
PEATIX_JA = (
    "販売ID,チケット名,参加者名,参加者名（フリガナ）,支払状況,申込日,メールアドレス,会社名\n"
    "1,一般,髙橋花子,タカハシ ハナコ,支払い待ち,2026/08/05 09:05,a@b.jp,金沢大学\n"
    "2,一般,森　学,モリ　マナブ,期限切れ,2026/08/05 09:05,c@b.jp,\n"
)
CONNPASS = (
    "参加枠名,ユーザー名,表示名,利用開始日時,コメント,参加ステータス,出欠ステータス,更新日時,受付番号\n"
    "一般,abc,佐藤 花子,2018年1月2日 10時00分,,参加者,出席,2026年8月5日 9時05分,123\n"
    "一般,def,森 学,2018年1月2日 10時00分,,補欠者,未出席,2026年8月5日 9時05分,124\n"
    "一般,ghi,林 舞,2018年1月2日 10時00分,,参加キャンセル,,2026年8月5日 9時05分,125\n"
)
GOOGLE = (
    "Timestamp,Email Address,Full name (Kanji),Furigana,Affiliation / Position\n"
    "8/5/2026 9:05:07,a@b.jp,中村さゆり,なかむら さゆり,UNU-IAS / Researcher\n8/25/2026 21:05:07,b@b.jp,John van der Berg,,FAO\n"
)
GOOGLE_PARTS = (
    "タイムスタンプ,姓,名,セイ,メイ,メールアドレス\n2026/08/05 0:30:07 午後 GMT+9,山田,太郎,ﾔﾏﾀﾞ,ﾀﾛｳ,ａ＠ｂ.jp\n"
)
MICROSOFT = (
    "ID,Start time,Completion time,Email,Name,Full Name / 氏名,ふりがな,Organization\n"
    "1,8/5/26 9:05:07,8/5/26 9:08:07,anonymous,,山田 太郎,やまだ たろう,UNU\n"
)
DOORKEEPER = (
    "Name,Email,Ticket type,Status,Registered at,Checked in at\n"
    "Yuki Sasaki,a@b.jp,Free,Waitlisted,2026-08-05 09:05:07 +0900,\n"
    "Taro Mori,c@b.jp,Free,Registered,2026-08-05 09:05:07 +0900,2026-09-01 10:00:00 +0900\n"
)
KOKUCHPRO = (
    "申込番号,申込日時,参加枠,申込者名,申込者名（カナ）,メールアドレス,参加費,支払方法,支払状況,ステータス\n"
    "77,2026-08-05 09:05,一般,山田 太郎,ヤマダ タロウ,a@b.jp,0円,現地払い,未入金,申込\n"
    "78,2026-08-05 09:05,一般,森 学,モリ マナブ,c@b.jp,0円,現地払い,未入金,キャンセル待ち\n"
)
PRETIX_DE = (
    "Bestellnummer;Positions-ID;Status;E-Mail;Bestelldatum;Bestellzeit;Produkt;Teilnehmername;Teilnehmername: Vorname;"
    "Teilnehmername: Nachname;E-Mail des Teilnehmers;Firma\n"
    "A1;1;bezahlt;x@y.de;2026-08-05;09:05:07;Ticket;Jürgen Müller;Jürgen;Müller;j@y.de;Universität Zürich\n"
    "A1;2;storniert;x@y.de;2026-08-05;09:05:07;Ticket;Eva Müller;Eva;Müller;;\n"
)
PRETIX_JA = "注文コード,ポジションID,ステータス,メールアドレス,注文日,製品,参加者名\nB1,1,支払い済み,a@b.jp,2026-08-05,一般,山田 太郎\n"
INDICO = (
    "ID,Name,Email Address,Affiliation,Registration date,Registration state,Checked in,Check-in date\n"
    '1,"Sasaki, Yuki",a@b.jp,UNU,2026-08-05,Unpaid,Yes,2026-09-06\n2,Taro MORI,c@b.jp,UNU,2026-08-05,Rejected,No,\n'
    "3,Eva Berg,e@b.jp,UNU,2026-08-05,Pending,No,\n4,Eva Tal,f@b.jp,UNU,2026-08-05,Withdrawn,No,\n"
)
EVENTBRITE = (
    "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,Attendee Status\n"
    "9,02/08/2026 10:00,Yuki,Sasaki,a@b.jp,1,General,77,Checked In\n9,25/08/2026 10:00,Eva,Müller,e@b.jp,1,General,78,Not Attending\n"
)
EVENTBRITE_JA = (
    "注文番号,注文日,名,姓,メールアドレス,数量,チケットの種類,参加者番号,参加者ステータス\n"
    "9,2026年8月2日 10:00,花子,佐藤,a@b.jp,1,一般,77,出席予定\n"
)
VCARD = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:安藤 ロイド\r\nN;SORT-AS="あんどう;ろいど":安藤;ロイド;;;\r\nEMAIL:a@b.jp\r\nEND:VCARD\r\n'
OWN = (
    "令和8年度 第3回 推進会議 出席者名簿,,,,\n2026年8月5日現在,,,,\n番号,所属団体名,御氏名,よみがな,ご出欠\n"
    "1,石川県,山田　太郎 様,やまだ　たろう,出席\n2,金沢市,森　学,もり　まなぶ,欠席\n3,金沢大学,東海林 太郎,しょうじ たろう,○\n計,3名,,,\n"
)
OWN_EN = (
    "Participant list\n\nNo.;Family name;Given name;E-mail;Attendance\n1;Müller;Jürgen;j@x.ch;yes\n2;Sato;Hana;;no\n"
)

SOURCES = {
    "peatix en": (PEATIX_EN, "utf-16", "peatix", [("", "", "Yuki Sasaki", "a@b.jp", "registered")]),
    "peatix ja": (
        PEATIX_JA,
        "utf-8-sig",
        "peatix",
        [
            ("髙橋花子", "タカハシ ハナコ", "", "a@b.jp", "registered"),
            ("森 学", "モリ マナブ", "", "c@b.jp", "cancelled"),
        ],
    ),
    "connpass": (
        CONNPASS,
        "cp932",
        "connpass",
        [("佐藤 花子", "", "", "", "attended"), ("森 学", "", "", "", "waiting"), ("林 舞", "", "", "", "cancelled")],
    ),
    "google": (
        GOOGLE,
        "utf-8",
        "google_forms",
        [("中村 さゆり", "なかむら さゆり", "", "a@b.jp", ""), ("", "", "John van der Berg", "b@b.jp", "")],
    ),
    "google in parts": (GOOGLE_PARTS, "utf-8", "google_forms", [("山田 太郎", "ヤマダ タロウ", "", "a@b.jp", "")]),
    "microsoft": (MICROSOFT, "utf-8", "microsoft_forms", [("山田 太郎", "やまだ たろう", "", "", "")]),
    "doorkeeper": (
        DOORKEEPER,
        "utf-8",
        "doorkeeper",
        [("", "", "Yuki Sasaki", "a@b.jp", "waiting"), ("", "", "Taro Mori", "c@b.jp", "attended")],
    ),
    "kokuchpro": (
        KOKUCHPRO,
        "cp932",
        "kokuchpro",
        [("山田 太郎", "ヤマダ タロウ", "", "a@b.jp", "registered"), ("森 学", "モリ マナブ", "", "c@b.jp", "waiting")],
    ),
    "pretix de": (
        PRETIX_DE,
        "utf-8",
        "pretix",
        [("", "", "Jürgen Müller", "j@y.de", "registered"), ("", "", "Eva Müller", "x@y.de", "cancelled")],
    ),
    "pretix ja": (PRETIX_JA, "utf-8", "pretix", [("山田 太郎", "", "", "a@b.jp", "registered")]),
    "indico": (
        INDICO,
        "utf-8",
        "indico",
        [
            ("", "", "Yuki Sasaki", "a@b.jp", "attended"),
            ("", "", "Taro MORI", "c@b.jp", "declined"),
            ("", "", "Eva Berg", "e@b.jp", "waiting"),
            ("", "", "Eva Tal", "f@b.jp", "cancelled"),
        ],
    ),
    "eventbrite": (
        EVENTBRITE,
        "utf-8",
        "eventbrite",
        [("", "", "Yuki Sasaki", "a@b.jp", "attended"), ("", "", "Eva Müller", "e@b.jp", "cancelled")],
    ),
    "eventbrite ja": (EVENTBRITE_JA, "utf-8", "eventbrite", [("佐藤 花子", "", "", "a@b.jp", "registered")]),
    "cards": (VCARD, "utf-8", "vcard", [("安藤 ロイド", "あんどう ろいど", "", "a@b.jp", "")]),
    "own": (
        OWN,
        "cp932",
        "own",
        [
            ("山田 太郎", "やまだ たろう", "", "", "registered"),
            ("森 学", "もり まなぶ", "", "", "declined"),
            ("東海林 太郎", "しょうじ たろう", "", "", "registered"),
        ],
    ),
    "own in English": (
        OWN_EN,
        "cp1252",
        "own",
        [("", "", "Jürgen Müller", "j@x.ch", "registered"), ("", "", "Hana Sato", "", "declined")],
    ),
}


@pytest.mark.parametrize("which", SOURCES)
def test_a_list_of_each_source_is_understood(which: str) -> None:
    text, encoding, source, expected = SOURCES[which]
    plan = planned(text, encoding=encoding)
    assert (plan.source, brief(plan), plan.problems) == (source, expected, ())


def test_what_else_a_list_says_is_kept_where_it_belongs() -> None:
    (first, second) = people(planned(PRETIX_DE))
    assert (first.key, second.key) == ("A1", "A1-2")
    assert first.affiliation == "Universität Zürich"
    assert first.queued_at == datetime(2026, 8, 5, 0, 5, 7)  # naive UTC of 9:05:07 in Kanazawa
    assert first.answers == {"Produkt": "Ticket"}
    (google, _other) = people(planned(GOOGLE))
    assert (google.affiliation, google.position) == ("UNU-IAS", "Researcher")
    assert google.queued_at == datetime(2026, 8, 5, 0, 5, 7)


def test_when_the_account_was_opened_is_not_when_its_owner_applied() -> None:
    assert people(planned(CONNPASS))[0].queued_at == datetime(2026, 8, 5, 0, 5)


def test_a_name_with_its_reading_in_brackets_is_both() -> None:
    plan = planned("氏名（ふりがな）,メール\n山田 太郎（やまだ たろう）,a@b.jp\n")
    assert brief(plan) == [("山田 太郎", "やまだ たろう", "", "a@b.jp", "")]


def test_a_list_without_headings_is_understood_by_what_stands_in_it() -> None:
    plan = planned("山田 太郎,やまだ たろう,taro@example.jp\n森 学,もり まなぶ,mori@example.jp\n")
    assert brief(plan) == [
        ("山田 太郎", "やまだ たろう", "", "taro@example.jp", ""),
        ("森 学", "もり まなぶ", "", "mori@example.jp", ""),
    ]


def test_the_question_that_is_answered_goes_before_an_empty_column_of_the_account() -> None:
    plan = planned(MICROSOFT.replace("anonymous,,", "anonymous,Account Name,"))
    assert brief(plan)[0][0] == "山田 太郎"


def test_a_column_can_be_named_by_hand() -> None:
    sheet = importing.read_table("連絡,人\na@b.jp,山田 太郎\n".encode(), "list.csv")
    mapping = importing.propose(sheet, importing.recognise(sheet)).overridden({"name": "人", "email": "1"}, sheet)
    assert brief(importing.plan(sheet, mapping, Known())) == [("山田 太郎", "", "", "a@b.jp", "")]


PRETIX_ON_THE_DAY = (
    "Order code,Attendee name,Product,Price,Checked in,Email,Company\n"
    "AB1CD,Nils Holgersson,Ticket,0.00,2026-10-20 09:15:00+09:00,nils@example.se,Lund University\n"
    "AB1CE,Selma Lagerlöf,Ticket,0.00,,selma@example.se,Lund University\n"
)


def test_the_check_in_list_of_pretix_is_of_pretix() -> None:
    plan = planned(PRETIX_ON_THE_DAY)
    assert (plan.source, [(each.key, each.state) for each in people(plan)]) == (
        "pretix",
        [("AB1CD", "attended"), ("AB1CE", "")],
    )


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("オンラインで参加します", "registered"),
        ("コンビニ/ATM 支払い待ち", "registered"),
        ("御出席", "registered"),
        ("御欠席", "declined"),
        ("都合により参加できません", "declined"),
        ("参加（キャンセル待ち）", "waiting"),
        ("支払い期限切れ", "cancelled"),
        ("参加未定", "invited"),
        ("I will attend in person", "registered"),
        ("I cannot attend", "declined"),
        ("TRUE", "registered"),
        ("FALSE", "declined"),
    ],
)
def test_a_longer_answer_is_understood_by_what_stands_in_it(said: str, state: str) -> None:
    plan = planned(f"氏名,ご出欠\n山田 太郎,{said}\n")
    assert (people(plan)[0].state, plan.problems) == (state, ())


def test_an_empty_column_of_the_service_gives_way_to_the_question_that_was_answered() -> None:
    text = (
        "注文コード,ポジションID,ステータス,参加者名,会社,所属を教えてください\nB1,1,支払い済み,山田 太郎,,金沢大学\n"
    )
    assert people(planned(text))[0].affiliation == "金沢大学"


def test_a_question_about_mail_is_no_address() -> None:
    plan = planned("氏名,お知らせのメールを希望しますか\n山田 太郎,はい\n")
    assert (people(plan)[0].email, people(plan)[0].answers, plan.problems) == (
        "",
        {"お知らせのメールを希望しますか": "はい"},
        (),
    )


def test_cells_of_several_lines_fit_on_one_and_numbers_are_in_half_width() -> None:
    plan = planned('受付番号,氏名,ふりがな,所属\n１０１,山田 太郎,やまだ たろう さま,"金沢市\r\n環境局"\n')
    (person,) = people(plan)
    assert (person.key, person.name.given_kana, person.affiliation) == ("101", "たろう", "金沢市 環境局")
