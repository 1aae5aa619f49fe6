"""The key by which words are kept and looked for: folded, and each kanji in the form that is used today.

Names are kept exactly as typed (髙橋, 渡邉, 𠮷野); who looks for them, or writes them on a list, types 高橋, 渡辺, 吉野, or the other
way round. Only the key knows that they are one: search, the matching of lists and the names of organisations ask by it.
"""

from __future__ import annotations

import re
from typing import Final

from ouik_desktop.japanese import fold

# The form in use, and the older, popular and other forms of it (異体字) that stand in names of people and places or in old titles.
# Forms that Unicode itself takes for one (福 for U+FA1B …) are folded before. After 常用漢字表 and 人名用漢字別表第二.
_FORMS: Final = """
高髙 崎﨑嵜 浜濱濵 辺邊邉 斎齋斉齊亝斊 徳德悳 恵惠 真眞 国國 沢澤 島嶋嶌嶹 広廣 桜櫻 竜龍 瀬瀨 桑桒 吉𠮷 関關 浅淺 条條 栄榮 円圓 学學
実實 寿壽夀 数數 万萬 与與 豊豐 蔵藏 塩鹽 亀龜 鉄鐵銕 滝瀧 芦蘆 曽曾 富冨 峰峯 杉杦 柳栁桺 橋𣘺槗 館舘 野埜 鶴靏靍鸖 薫薰 暁曉 晃晄
穂穗 彦彥 緑綠 郎郞 将將 壮壯 弥彌 凛凜 静靜 清淸 青靑 温溫 来來 団團 会會 総總緫 芸藝 医醫 県縣 区區 台臺 桧檜 松枩 梅楳 横橫 黒黑
黄黃 歩步 尚尙 強强 内內 呉吳 戸戶 教敎 満滿 増增 宮宫 土圡 岳嶽 駅驛 継繼 絵繪 聡聰 顕顯 頼賴 帰歸 気氣 楽樂 覚覺 観觀 権權 仏佛
仮假 伝傳 体體 余餘 参參 双雙 図圖 声聲 売賣 変變 奥奧 専專 尭堯 巣巢 帯帶 庁廳 当當 徴徵 応應 恒恆 悦悅 戦戰 挙擧 旧舊 昼晝 暦曆
栃杤 様樣 欧歐 歳歲 歴歷 沖冲 涙淚 渋澁澀 済濟 湾灣 湿濕 灯燈 炉爐 焼燒 独獨 狭狹 献獻 瑶瑤 画畫 発發 祢禰 礼禮 稲稻 穏穩 糸絲 緒緖
縄繩 聴聽 舎舍 荘莊 薮籔藪 処處 虫蟲 蚕蠶 蛍螢 衛衞 裏裡 訳譯 読讀 誉譽 謡謠 譲讓 賛贊 転轉 軽輕 辞辭 遅遲 遥遙 郷鄕 釈釋 鉱鑛砿
銭錢 鋭銳 鎮鎭 険險 隠隱 隣鄰 雑雜 霊靈 顔顏 験驗 鴎鷗 麦麥 麹麴 黙默 齢齡 昇曻 労勞 励勵 勲勳 巌巖巗 壱壹 対對 属屬 欅﨔 淵渕渊
経經 角⻆ 秋秌穐 船舩 園薗 姫姬 巻卷 児兒 弁辨辯瓣 予豫 両兩 並竝 亜亞 乗乘 争爭 剣劍劔剱 剰剩 効效 勅敕 単單 厳嚴 収收 叙敍敘 圏圈
圧壓 塁壘 壌壤 奨奬 嬢孃 宝寶寳 写寫 寛寬 尽盡 峡峽 廃廢 径徑 従從 恋戀 悪惡 慎愼 懐懷 戯戲 抜拔 拝拜 択擇 拠據 拡擴 捜搜 揺搖 摂攝
撃擊 枢樞 桟棧 検檢 楼樓 槙槇 歓歡 残殘 毎每 浄淨 渉涉 渓溪 潜潛 為爲 状狀 猟獵 獣獸 産產 畳疊 盗盜 砕碎 研硏 禅禪 称稱 窃竊 粋粹
粛肅 続續 縁緣 縦縱 胆膽 脳腦 艶艷 茎莖 莱萊 蒋蔣 虚虛 褒襃 覧覽 触觸 証證 賓賔 践踐 酔醉 醸釀 録錄 錬鍊 鋳鑄 闘鬪鬭 陥陷 随隨 隷隸
駆驅駈 騒騷 髄髓 髪髮 鶏鷄雞 鼓皷 杯盃 冴冱 略畧 群羣 蝋蠟 頬頰 填塡 剥剝 掻搔 繋繫 焔焰 鴬鶯 麺麵 祷禱 涛濤 枡桝 柏栢 籠篭 簑蓑
恥耻 蛎蠣 蝉蟬 賎賤 躯軀 村邨 醤醬 鉤鈎 舗舖鋪 間閒 雁鴈 頚頸 騨驒 鼠鼡 竃竈 昂昻 晋晉 弐貳 侠俠 儘侭 兎兔 冊册 涼凉 卯夘 厩廐廏
厨廚 呑吞 囲圍 壷壺 妍姸 娯娛 姉姊 并幷 払拂 挿插 掲揭 棋棊 鬱欝 毘毗 氷冰 珍珎 衆眾 砺礪 禄祿 年秊 税稅 頴穎 糧粮 綿緜 纏纒 婿聟
萌萠 薬藥 蘇蘓 虎乕 詠咏 説說 歌謌 讃讚 質貭 逓遞 閲閱 陰隂 顛顚 翻飜 餅餠 飲飮 蕊蘂 鯵鰺 靭靱 秘祕 胸胷 脚腳 脱脫 糾糺 喜㐂 峨峩
崇崈 時旹 畝畒 磯礒 羨羡 貌皃 迩邇 鎌鐮 闊濶 繊纖 滞滯 遷迁 瓶甁 駄馱 回囘 同仝 倶俱 嚢囊 箪簞 溌潑 醗醱 鹸鹼 噛嚙 曳曵 梼檮 屏屛
迹跡
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
