import { describe, expect, it } from 'vitest'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../../../resources/lexicon/problem-patterns.json' with { type: 'json' }

const finder = createProblemFinder(patterns)
const best = (abstract: string, title = '') => finder.forSupply({ title, abstract })[0]
const all = (abstract: string, title = '') => finder.forSupply({ title, abstract }).map(({ text }) => text)

describe('the statement of a patent', () => {
  it.each([
    [
      'a problem before an effect',
      '一种增氧机，包括机架和叶轮。解决了现有增氧机能耗高、噪声大的问题，增氧效果好。能提高池塘溶氧。',
      '解决了现有增氧机能耗高、噪声大的问题',
    ],
    [
      'a problem told over several clauses',
      '采用双层筛网，解决了薯块与土块难以分离，人工捡拾费时，薯块破皮多的问题，适合山地。',
      '解决了薯块与土块难以分离，人工捡拾费时，薯块破皮多的问题',
    ],
    [
      'the fault of the state of the art, where the invention only points to it',
      '现有的捕虫灯存在误杀天敌、雨天短路等缺陷。本实用新型解决了上述问题。',
      '现有的捕虫灯存在误杀天敌、雨天短路等缺陷',
    ],
    [
      'effects that belong together',
      '一种脱霉剂，由蒙脱石和酵母细胞壁组成。其有益效果是：吸附饲料中的黄曲霉毒素，减轻肝脏损伤。',
      '吸附饲料中的黄曲霉毒素，减轻肝脏损伤',
    ],
    [
      'without connectives',
      '本装置包括箱体、风机、加湿器，从而使萎凋室湿度均匀，发酵一致。',
      '使萎凋室湿度均匀，发酵一致',
    ],
    ['without the invention as subject', '机架上设有转筒。本实用新型的装置能够避免莲子被压碎。', '避免莲子被压碎'],
    ['without numbering', '优点是：（1）减少柑橘采后腐烂；（2）成本低。', '减少柑橘采后腐烂'],
    ['without "with the advantage of"', '设有双层棉网，具有透气性好、蜜蜂不易闷死的优点。', '透气性好、蜜蜂不易闷死'],
    ['without praise around it', '筒内有刷辊，具有结构简单、使用方便、水分损耗低、操作方便的特点。', '水分损耗低'],
    ['at the effect, behind the means', '通过在畦面覆盖双层薄膜提高了冬季畦面的地温。', '提高了冬季畦面的地温'],
    [
      'with the vague effect that follows a telling one',
      '能防止鱼苗外逃，提高工作效率。',
      '能防止鱼苗外逃，提高工作效率',
    ],
  ])('is %s', (_name, abstract, statement) => {
    const found = best(abstract)
    expect(found?.text).toBe(statement)
    expect(abstract.slice(found?.start, found?.end)).toBe(statement)
  })

  it('tells problem, effect and use apart', () => {
    expect(best('解决了茶青失水过快的问题。')?.kind).toBe('problem')
    expect(best('能提高茶青的保水性。')?.kind).toBe('effect')
    expect(best('适用于丘陵茶园的鲜叶摊青。')?.kind).toBe('purpose')
  })

  it.each([
    ['ingredients', '由以下重量份的原料制成：豆粕40份、玉米30份、麸皮20份、尿素2份。'],
    ['steps', '步骤一，将原料粉碎，过80目筛；步骤二，加入水搅拌均匀，加热至60℃，保温30分钟，冷却过滤。'],
    ['a claim', '一种水泵，其特征在于，所述泵体上设置有进水口，所述进水口与滤网固定连接。'],
    ['parts', '包括底座、立柱和横梁，立柱的下端与底座焊接，横梁的一端设有通孔，通孔内安装有螺栓。'],
    ['what a thing is', '本发明公开了一种防治稻瘟病的药剂，属于农药技术领域。'],
    ['praise that fits everything', '本实用新型结构简单，使用方便，成本低，具有良好的应用前景和推广价值。'],
    ['a problem that is only pointed to', '本发明解决了现有技术中存在的问题。'],
    ['deposit numbers', '该菌株保藏编号为CGMCC No.1234，其核苷酸序列如SEQ ID No.1所示。'],
  ])('is never %s', (_name, abstract) => expect(all(abstract)).toEqual([]))

  it('keeps junk out of its passage', () => {
    const abstract = '包括壳体，壳体内设有滤网，能避免水泵堵塞，值得推广，壳体的底部设有支脚，具有广阔的前景。'
    expect(all(abstract)).toEqual(['能避免水泵堵塞'])
  })

  it('is about the object of the title where two would do', () => {
    const abstract = '能降低电机的噪声。能降低蜂箱的湿度。'
    expect(best(abstract, '一种蜂箱')?.text).toBe('能降低蜂箱的湿度')
    expect(best('能降低蜂箱的湿度。能降低电机的噪声。', '一种低噪声电机')?.text).toBe('能降低电机的噪声')
  })
})

describe('a title', () => {
  it.each([
    ['一种防治黄曲条跳甲的药剂及其制备方法', '防治黄曲条跳甲'],
    ['提高莲雾坐果率的方法', '提高莲雾坐果率'],
    ['一种用于鱼塘的清淤装置', '用于鱼塘的清淤装置'],
    ['一株具有降解农药能力的芽孢杆菌', '具有降解农药能力'],
    ['花生收获机', '花生收获机'],
  ])('says what it is for where the abstract does not: %s', (title, statement) => {
    const found = best('包括机架，机架上设有轮。', title)
    expect(found).toMatchObject({ field: 'title', kind: 'purpose', text: statement })
    expect(title.slice(found?.start, found?.end)).toBe(statement)
  })

  it.each(['包装盒', '一种椅子', '具有离心式离合器的车'])('that says no purpose is not proposed: %s', (title) =>
    expect(best('包括机架。', title)).toBeUndefined(),
  )

  it('gives way to the abstract', () => {
    const found = best('对黄曲条跳甲成虫和幼虫均有防治效果，减少了菜心虫孔。', '防治黄曲条跳甲的药剂')
    expect(found?.field).toBe('abstract')
  })

  it('of an improvement is not cut where the verb may go on', () => {
    expect(best('', '增强网络的负载报告')?.text).toBe('增强网络的负载报告')
  })
})
