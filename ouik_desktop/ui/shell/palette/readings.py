"""How the Japanese names of the commands are read: 書き出す is found as かきだす, カキダス, kakidasu and kakid."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ouik_desktop.japanese import fold, to_hiragana

READINGS: Final = {
    "一方": "いっぽう", "一覧": "いちらん", "今": "いま", "今日": "きょう", "休憩": "きゅうけい", "人": "ひと",
    "会場": "かいじょう", "保存": "ほぞん", "元": "もと", "全画面": "ぜんがめん", "写": "うつ", "出": "だ", "分": "ふん",
    "切": "き", "前": "まえ", "削除": "さくじょ", "印刷": "いんさつ", "参加者": "さんかしゃ", "取": "と", "受付": "うけつけ",
    "名簿": "めいぼ", "告知": "こくち", "告知済": "こくちずみ", "団体": "だんたい", "報告済": "ほうこくずみ", "大": "おお",
    "宛先": "あてさき", "小": "ちい", "履歴": "りれき", "延期": "えんき", "催": "もよお", "後": "あと", "戻": "もど", "指定": "してい",
    "操作": "そうさ", "文字": "もじ", "新": "あたら", "日": "にち", "日付": "ひづけ", "日本語": "にほんご", "早": "はや",
    "明": "あか", "時間": "じかん", "暗": "くら", "替": "か", "最近": "さいきん", "月": "つき", "未訳": "みやく", "事務所": "じむしょ",
    "構想": "こうそう", "検索": "けんさく", "標準": "ひょうじゅん", "次": "つぎ", "消": "け", "状態": "じょうたい", "画面": "がめん",
    "直": "なお", "着手": "ちゃくしゅ", "確定": "かくてい", "確認": "かくにん", "移動": "いどう", "移": "うつ", "系列": "けいれつ",
    "終了": "しゅうりょう", "複製": "ふくせい", "要更新": "ようこうしん", "見": "み", "言語": "げんご", "訳": "やく",
    "設定": "せってい", "話者": "わしゃ", "込": "こ", "追加": "ついか", "進": "すす", "遅": "おく", "選択": "せんたく",
    "開": "ひら", "開催済": "かいさいずみ", "項目": "こうもく", "領域": "りょういき", "書": "か", "探": "さが", "貼": "は",
    "付": "つ", "足": "た", "不足": "ふそく", "仮": "かり", "中止": "ちゅうし", "外": "はず", "登録": "とうろく", "行": "ぎょう",
    "送": "おく", "正": "ただ", "方向": "ほうこう", "変更": "へんこう", "消去": "しょうきょ",
    "人物": "じんぶつ", "登壇者": "とうだんしゃ", "次第": "しだい", "開始": "かいし", "短": "みじか", "長": "なが",
    "表示": "ひょうじ", "閉": "と", "既定": "きてい", "質問": "しつもん", "部屋": "へや", "準備": "じゅんび", "受付名簿": "うけつけめいぼ",
    "宛": "あ", "連絡先": "れんらくさき", "名刺": "めいし", "氏名": "しめい", "所属": "しょぞく", "英語": "えいご", "作成": "さくせい",
    "選": "えら", "並": "なら", "済": "ず", "件": "けん", "名": "めい", "全": "すべ", "繰": "く", "隠": "かく", "復元": "ふくげん",
    "招待": "しょうたい", "待": "ま", "辞退": "じたい", "出席": "しゅっせき", "欠席": "けっせき", "後続": "こうぞく", "主催": "しゅさい",
    "絞": "しぼ", "解除": "かいじょ", "対応": "たいおう", "問題": "もんだい", "締切": "しめきり", "期限": "きげん", "分類": "ぶんるい",
    "名称": "めいしょう", "住所": "じゅうしょ", "電話": "でんわ", "写真": "しゃしん", "題名": "だいめい", "回": "かい", "表": "ひょう",
    "作業": "さぎょう", "列": "れつ", "値": "あたい", "下": "した", "上": "うえ", "編集": "へんしゅう", "共有": "きょうゆう", "年": "ねん",
}  # fmt: skip
"""The words in kanji of which the names are made; the longest that fits is read."""

# any of the words above, the longest first
_WORDS: Final = re.compile("|".join(sorted(READINGS, key=len, reverse=True)))
_SOUNDS: Final = dict(
    zip(
        "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
        "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉ",
        "a i u e o ka ki ku ke ko sa si su se so ta ti tu te to na ni nu ne no ha hi hu he ho ma mi mu me mo ya yu yo "
        "ra ri ru re ro wa o n ga gi gu ge go za zi zu ze zo da zi zu de do ba bi bu be bo pa pi pu pe po a i u e o".split(),
        strict=True,
    )
)
_SMALL: Final = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_ONE_SPELLING: Final = (
    ("sh", "sy"), ("ch", "ty"), ("ts", "t"), ("f", "h"), ("j", "zy"), ("syi", "si"), ("tyi", "ti"), ("zyi", "zi")
)  # fmt: skip


@cache
def reading(japanese: str) -> str:
    """The name of a command in hiragana; what is no word of `READINGS` stays."""
    return to_hiragana(_WORDS.sub(lambda word: READINGS[word.group()], japanese))


@cache
def in_letters(kana: str) -> str:
    """Hiragana in Latin letters, in one of the two usual spellings; the rest stays."""
    letters = ""
    for sound in kana:
        if sound in _SMALL and letters.endswith("i"):
            letters = letters[:-1] + _SMALL[sound]
        else:
            letters += "" if sound == "ー" else _SOUNDS.get(sound, sound)
    return re.sub("っ(.)", r"\1\1", letters)  # a small っ doubles what follows


def one_spelling(typed: str) -> str:
    """Latin letters as `in_letters` spells them: shuuryou is syuuryou."""
    for usual, ours in _ONE_SPELLING:
        typed = typed.replace(usual, ours)
    return typed


def is_called(word: str, names: tuple[str, ...]) -> bool:
    """Whether a word that was typed is in one of the names, as written or as read, in kana or Latin letters."""
    folded = fold(word)
    read = [fold(reading(name)) for name in names]
    letters = one_spelling(folded)
    return any(folded in known for known in (*map(fold, names), *read)) or any(
        letters in in_letters(known) for known in read
    )
