"""The key by which words are kept and looked for: folded, and each kanji in the form that is used today.

Names are kept exactly as typed (髙橋, 渡邉, 𠮷野); who looks for them types 高橋, 渡辺, 吉野, or the other way round. Only the key
knows that they are one; namesakes are told apart by `japanese.fold`, which leaves the forms as they are.
"""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.japanese import fold

# The form in use, and the older, popular and other forms of it (異体字) that stand in names of people and places or in old titles.
# Forms that Unicode itself takes for one (福 for U+FA1B …) are folded before. After 常用漢字表 and 人名用漢字別表第二.
_FORMS: Final = """
高髙 崎﨑嵜 浜濱濵 辺邊邉 斎齋斉齊 徳德 恵惠 真眞 国國 沢澤 島嶋嶌 広廣 桜櫻 竜龍 瀬瀨 桑桒 吉𠮷 関關 浅淺 条條 栄榮 円圓 学學 実實
寿壽 数數 万萬 与與 豊豐 蔵藏 塩鹽 亀龜 鉄鐵 滝瀧 芦蘆 曽曾 富冨 峰峯 杉杦 柳栁 橋𣘺槗 館舘 野埜 鶴靏靍鸖 薫薰 暁曉 晃晄 穂穗 彦彥
緑綠 郎郞 将將 壮壯 弥彌 凛凜 静靜 清淸 青靑 温溫 来來 団團 会會 総總 芸藝 医醫 県縣 区區 台臺 桧檜 松枩 梅楳 横橫 黒黑 黄黃 歩步
尚尙 強强 内內 呉吳 戸戶 教敎 満滿 増增 宮宫 土圡 岳嶽 駅驛 継繼 絵繪 聡聰 顕顯 頼賴 帰歸 気氣 楽樂 覚覺 観觀 権權 仏佛 仮假
伝傳 体體 余餘 参參 双雙 図圖 声聲 売賣 変變 奥奧 専專 尭堯 巣巢 帯帶 庁廳 当當 徴徵 応應 恒恆 悦悅 戦戰 挙擧 旧舊 昼晝 暦曆 栃杤
様樣 欧歐 歳歲 歴歷 沖冲 涙淚 渋澁澀 済濟 湾灣 湿濕 灯燈 炉爐 焼燒 独獨 狭狹 献獻 瑶瑤 画畫 発發 祢禰 礼禮 稲稻 穏穩 糸絲 緒緖 縄繩
聴聽 舎舍 荘莊 薮藪 処處 虫蟲 蚕蠶 蛍螢 衛衞 裏裡 訳譯 読讀 誉譽 謡謠 譲讓 賛贊 転轉 軽輕 辞辭 遅遲 遥遙 郷鄕 釈釋 鉱鑛 銭錢 鋭銳
鎮鎭 険險 隠隱 隣鄰 雑雜 霊靈 顔顏 験驗 鴎鷗 麦麥 麹麴 黙默 齢齡 昇曻 労勞 励勵 勲勳 巌巖巗 壱壹 対對 属屬 欅﨔
"""
_IN_USE: Final = {form: forms[0] for forms in _FORMS.split() for form in forms[1:]}
_SELECTORS: Final = "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # which drawing of a kanji is meant (IVS): 辻󠄀 is 辻
_OTHER_FORMS: Final = re.compile(f"[{''.join(_IN_USE)}{_SELECTORS}]")


def key(words: str) -> str:
    """The key of what is looked for: 髙島 and 高嶋 are 高島."""
    return in_use(fold(words))


def in_use(folded: str) -> str:
    """Folded words with each kanji in the form that is used today."""
    return _OTHER_FORMS.sub(lambda form: _IN_USE.get(form[0], ""), folded)
