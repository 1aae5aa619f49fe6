"""Invented people in any number, the same each time: names as frequent as they are, readings, mail, affiliations."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from ouik_desktop.model import LocalizedText, person_sort_key

FAMILIES = (
    "佐藤/さとう/Sato 鈴木/すずき/Suzuki 高橋/たかはし/Takahashi 田中/たなか/Tanaka 伊藤/いとう/Ito"
    " 渡辺/わたなべ/Watanabe 山本/やまもと/Yamamoto"
    " 中村/なかむら/Nakamura 小林/こばやし/Kobayashi 加藤/かとう/Kato 吉田/よしだ/Yoshida 山田/やまだ/Yamada 佐々木/ささき/Sasaki"
    " 山口/やまぐち/Yamaguchi 松本/まつもと/Matsumoto 井上/いのうえ/Inoue 木村/きむら/Kimura 林/はやし/Hayashi 斎藤/さいとう/Saito"
    " 清水/しみず/Shimizu 髙島/たかしま/Takashima 﨑田/さきた/Sakita 𠮷野/よしの/Yoshino 大野/おおの/Ono 二木/ふたつぎ/Futatsugi"
    " 宮本/みやもと/Miyamoto 能登谷/のとや/Notoya 北/きた/Kita 輪島/わじま/Wajima 珠洲/すず/Suzu"
).split()
GIVEN = (
    "太郎/たろう/Taro 花子/はなこ/Hanako 一郎/いちろう/Ichiro 美咲/みさき/Misaki 健太/けんた/Kenta 陽子/ようこ/Yoko 翔太/しょうた/Shota"
    " 由美/ゆみ/Yumi 大輔/だいすけ/Daisuke 恵子/けいこ/Keiko 誠/まこと/Makoto 直樹/なおき/Naoki 裕子/ゆうこ/Yuko 拓也/たくや/Takuya"
    " 真由美/まゆみ/Mayumi 浩/ひろし/Hiroshi 明美/あけみ/Akemi 智子/ともこ/Tomoko 千尋/ちひろ/Chihiro 亮/りょう/Ryo 彩/あや/Aya"
    " 海斗/かいと/Kaito 結衣/ゆい/Yui 蓮/れん/Ren 葵/あおい/Aoi"
).split()
ROUTES = "金沢 小松 白山 加賀 七尾 輪島 珠洲 羽咋 能美 野々市 津幡 穴水 富山 高岡 福井 京都".split()
KINDS = "大学 高等学校 市役所 商工会議所 環境研究所 漁業協同組合 酒造 観光協会 里山協議会 新聞社".split()


class Invented(NamedTuple):
    """A person as on a list."""

    family: str
    given: str
    family_kana: str
    given_kana: str
    affiliation: LocalizedText
    email: str
    phone: str
    sort_key: str


def people(first: int, count: int) -> Iterator[Invented]:
    """The invented people from number `first` on."""
    chance = random.Random(first)
    for number in range(first, first + count):
        family, family_kana, family_romaji = chance.choice(FAMILIES).split("/")
        given, given_kana, given_romaji = chance.choice(GIVEN).split("/")
        yield Invented(
            family,
            given,
            family_kana,
            given_kana,
            LocalizedText(chance.choice(ROUTES) + chance.choice(KINDS)),
            f"{given_romaji}.{family_romaji}{number}@example.jp".lower(),
            f"076-{number % 1000:03}-{chance.randrange(10_000):04}",
            person_sort_key(family, given, f"{family_kana} {given_kana}", ""),
        )
